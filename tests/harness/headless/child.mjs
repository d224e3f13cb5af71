import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nodeForMain } from '../../../electron/launch/find-electron-node.mjs';

const program = fileURLToPath(new URL('../../../dist/headless/main.js', import.meta.url));

/**
 * @typedef {{ readonly ok: true, readonly value: any } | { readonly ok: false, readonly failure: { readonly code: string } }} Answer
 * @typedef {{
 *   readonly ask: (name: string, input: object) => Promise<Answer>,
 *   readonly kill: () => Promise<void>,
 *   readonly quit: () => Promise<void>,
 *   readonly errors: () => string,
 *   readonly ended: Promise<unknown>,
 * }} Child  `ask` never settles once the process is gone.
 */

/**
 * Starts the whole app headless on a data folder and resolves once it takes requests.
 * @param {{ readonly folder?: string, readonly keyring?: string, readonly switches?: readonly string[], readonly setpriv?: readonly string[] }} options
 *   Without a folder nothing is opened until `open` is requested. `setpriv`: arguments that run it as another user
 * @returns {Promise<Child>}
 */
export async function startChild({ folder, keyring = 'strong', switches = [], setpriv }) {
  const where = folder === undefined ? [] : [`--user-data-dir=${folder}`];
  const args = [program, ...where, `--stand-in-keyring=${keyring}`, ...switches];
  const node = nodeForMain();
  const child = setpriv ? spawn('setpriv', [...setpriv, node, ...args]) : spawn(node, args);
  const ended = new Promise((resolve) => child.once('close', resolve));
  /** @type {Map<number, (answer: Answer) => void>} */
  const waiting = new Map();
  let last = 0;
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  child.stdin.on('error', () => undefined);
  await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.ready > 0) resolve(said.ready);
      if (said.ready === 0) {
        reject(new Error(`The app did not start: ${errors || 'no reason given'}`));
        child.kill('SIGKILL');
      }
      if (said.id === undefined) return;
      waiting.get(said.id)?.(said.answer ?? { ok: false, failure: { code: `thrown: ${said.error}` } });
      waiting.delete(said.id);
    });
    void ended.then((code) => reject(new Error(`The app ended with ${code} before it was ready: ${errors}`)));
  });
  return {
    ask(name, input) {
      last += 1;
      const id = last;
      child.stdin.write(`${JSON.stringify({ id, name, input })}\n`);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async quit() {
      child.stdin.write('{"id":0,"name":"quit","input":{}}\n');
      await ended;
    },
    errors: () => errors,
    ended,
  };
}

/** Every key, in any order. */
const everyKey = {
  company: null,
  query: '',
  filter: { system: [], status: [], role: [], age: [], tested: [], review: [], noOwner: false, notUsed: false },
  group: null,
  grouping: 'none',
  sorting: null,
};

/** The maximum number of records in one answer. */
const maxRead = 200;

/**
 * Reads all keys, in the order of adding; returns the first failure if there is one.
 * @param {Child} child
 * @returns {Promise<Answer>}
 */
export async function readKeys(child) {
  const listed = await child.ask('keys.viewIds', { view: everyKey });
  if (!listed.ok) return listed;
  const { ids } = listed.value;
  const keys = [];
  for (let from = 0; from < ids.length; from += maxRead) {
    const answer = await child.ask('keys.read', { ids: ids.slice(from, from + maxRead) });
    if (!answer.ok) return answer;
    keys.push(...answer.value.keys);
  }
  keys.sort((a, b) => (a.addedAt === b.addedAt ? (a.id < b.id ? -1 : 1) : a.addedAt < b.addedAt ? -1 : 1));
  return { ok: true, value: { keys } };
}
