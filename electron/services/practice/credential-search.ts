import { jsonReply, type SimulatedReply } from './simulated-exchange';
import type { SimulatedAccount, SimulatedState } from './simulated-state';

const fields = ['legacy_id', 'name', 'role'] as const;
type Field = (typeof fields)[number];

/** The simulated list of an account's API credentials (Plytix API reference, account API credentials). */
export function searchCredentials(
  rawBody: string,
  role: string,
  account: SimulatedAccount,
  state: SimulatedState,
): SimulatedReply {
  const admitted =
    account.listOpenTo === 'everyone' || (account.listOpenTo === 'admins' && ['ADMIN', 'OWNER'].includes(role));
  if (!admitted) return jsonReply(403, { detail: 'You do not have permission to perform this action.' });
  let body: unknown;
  try {
    body = JSON.parse(rawBody);
  } catch {
    return jsonReply(400, {
      detail: [
        {
          type: 'json_invalid',
          loc: ['body', 0],
          msg: 'JSON decode error',
          input: {},
          ctx: { error: 'Expecting value' },
        },
      ],
    });
  }
  const question = readQuestion(body);
  if (!question) return jsonReply(422, { detail: 'One or more filter fields are not valid.' });
  const rows = state.plytixKeys
    .filter(({ accountId, deletedAtMs }) => accountId === account.id && deletedAtMs === null)
    .map((key) => ({ legacy_id: key.id, name: key.name, role: key.role }))
    .filter((row) => question.filters.length === 0 || question.filters.some((all) => all.every((test) => test(row))));
  const from = (question.page - 1) * question.pageSize;
  const data = rows.slice(from, from + question.pageSize).map((row) => cut(row, question.attributes));
  return jsonReply(200, {
    data,
    pagination: {
      page: question.page,
      page_size: question.pageSize,
      order: '',
      count: data.length,
      total_count: rows.length,
    },
  });
}

type Row = Readonly<Record<Field, string>>;
type Question = {
  readonly filters: readonly (readonly ((row: Row) => boolean)[])[];
  readonly attributes: readonly Field[];
  readonly page: number;
  readonly pageSize: number;
};

/** Null for what Plytix rejects with 422: unknown fields, operators other than those simulated, pages over 100 rows. */
function readQuestion(body: unknown): Question | null {
  if (typeof body !== 'object' || body === null) return null;
  const { filters = [], attributes = fields, pagination = {} } = body as Readonly<Record<string, unknown>>;
  if (!Array.isArray(filters) || !Array.isArray(attributes) || typeof pagination !== 'object') return null;
  const { page = 1, page_size: pageSize = 25 } = (pagination ?? {}) as Readonly<Record<string, unknown>>;
  if (!isCount(page) || !isCount(pageSize) || pageSize > 100) return null;
  if (!attributes.every(isField)) return null;
  const tests = filters.map((all: unknown) => (Array.isArray(all) ? all.map(readFilter) : [null]));
  if (tests.some((all) => all.includes(null))) return null;
  return { filters: tests.map((all) => all.filter((test) => test !== null)), attributes, page, pageSize };
}

function readFilter(filter: unknown): ((row: Row) => boolean) | null {
  if (typeof filter !== 'object' || filter === null) return null;
  const { field, operator, value } = filter as Readonly<Record<string, unknown>>;
  return isField(field) && operator === 'eq' ? (row) => row[field] === value : null;
}

function isField(name: unknown): name is Field {
  return fields.some((field) => field === name);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function cut(row: Row, attributes: readonly Field[]): Partial<Row> {
  return Object.fromEntries(attributes.map((attribute) => [attribute, row[attribute]]));
}
