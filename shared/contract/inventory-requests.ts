import * as z from 'zod/mini';
import { keyStatuses, reviewWindows, testedStates, viewLimits } from '../inventory/keys-table-choices';
import { KeysChoice, KeysView } from '../inventory/keys-view';
import { ageBands } from '../model/age-bands';
import { attentionGroups, attentionReasons } from '../model/attention';
import { ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { KeyId, KeyRecord } from '../model/key-record';
import { systems } from '../model/services/services';
import { PlaceKind } from '../model/used-by';
import { CompanyCount } from './company-requests';

const nothing = z.strictObject({});
const count = z.int().check(z.minimum(0));

/** Rows as JSON text of `KeyRow[]`: the bridge copies objects member by member, which takes ten times as long. */
const rows = z.string();

/** A row and its place among the listed rows, from 0. */
const place = z.strictObject({ id: KeyId, place: count });

/** The number of keys for each filter value, with the other filters as they are. */
const facets = z.object({
  system: z.record(z.enum(systems), count),
  status: z.record(z.enum(keyStatuses), count),
  age: z.record(z.enum(ageBands), count),
  tested: z.record(z.enum(testedStates), count),
  review: z.record(z.enum(reviewWindows), count),
  noOwner: count,
  notUsed: count,
  /** The roles of the keys, in lower case and sorted; '' is not known. At most as many as a filter may name. */
  role: z.array(z.object({ value: z.string(), count })).check(z.maxLength(viewLimits.values)),
  /** The tags of the account's keys, as they are spelled and sorted; at most as many as a filter may name. */
  tags: z.array(z.object({ value: z.string(), count })).check(z.maxLength(viewLimits.values)),
});

/** A range of a list, and everything that a page of it shows besides. */
export const KeysAnswer = z.object({
  /** Increases with every change of a key, of the day and of the review interval. */
  revision: z.int(),
  /** The company that narrows the list, as its oldest key spells it; null when none does. */
  company: z.nullable(z.string()),
  /** The number of all keys; of those of the company; of these, how many ended and are kept; and of the listed ones. */
  total: count,
  inCompany: count,
  kept: count,
  listed: count,
  /**
   * The number of keys of other companies that the same words and filters would list. Counted only where a company
   * leaves nothing to list, otherwise 0.
   */
  elsewhere: count,
  /** The groups with listed keys, in order; one without a name when nothing is grouped. */
  groups: z.array(z.object({ group: z.string(), count })),
  facets,
  /** The place of the first row among the listed keys. */
  from: count,
  rows,
  /** Of the rows in `near`, one that moved as most of them did, with its place now; null when none is listed. */
  near: z.nullable(place),
});
export type KeysAnswer = z.infer<typeof KeysAnswer>;

const GroupCount = z.object({
  count,
  reasons: z.array(z.object({ reason: z.enum(attentionReasons), count })),
});

/** The counts and unfinished work that Home, the menu and several dialogs show, for one company or all. */
export const Overview = z.object({
  revision: z.int(),
  company: z.nullable(z.string()),
  /** Every company with a key, sorted by name. */
  companies: z.array(CompanyCount),
  /** The number of keys of the company, or of all. */
  inCompany: count,
  /** The number of all keys, and of those that have not ended, whatever the company. */
  total: count,
  current: count,
  /** True when a set-up was ever started in this account. */
  anySetup: z.boolean(),
  groups: z.record(z.enum(attentionGroups), GroupCount),
  /** Keys with a task that needs a person, the latest changed first; and how many of them only wait for a proof. */
  tasks: z.object({ ids: z.array(KeyId), count, waiting: count }),
  /** The old keys of unfinished rotations. */
  rotations: z.object({ ids: z.array(KeyId), count }),
  /** Set-ups, those that need a person first. */
  unfinished: z.object({ ids: z.array(KeyId), count }),
  finished: z.object({ ids: z.array(KeyId), count }),
  /** The records of the first unfinished work in each list above. Others are read when they are shown. */
  keys: z.array(KeyRecord),
});
export type Overview = z.infer<typeof Overview>;

const lines = z.object({ count, rows });
const most = z.int().check(z.minimum(1), z.maximum(2000));

/**
 * Requests about the inventory as lists. Main filters, sorts and counts; the page holds only what it shows.
 */
export const inventoryRequests = {
  /**
   * A range of a list: `count` rows from the row `from`, and from an earlier one where the list ends before. `near`
   * names the rows that a person is looking at, each with its place until now: the range moves as most of them did, so
   * that a list that changed does not jump.
   */
  'keys.view': {
    input: z.strictObject({
      view: KeysView,
      from: count,
      count: z.int().check(z.minimum(0), z.maximum(500)),
      near: z.optional(z.array(place).check(z.maxLength(100))),
    }),
    output: KeysAnswer,
    updates: 'none',
  },
  /** The ids of a whole list, in order. */
  'keys.viewIds': {
    input: z.strictObject({ view: KeysView }),
    output: z.object({ ids: z.array(KeyId) }),
    updates: 'none',
  },
  /**
   * What became of selected keys: the ids that are gone or of another company than the view's, and how many of the
   * others are listed in this view.
   */
  'keys.selected': {
    input: z.strictObject({ ids: z.array(KeyId).check(z.maxLength(keyLimits.listed)), view: KeysView }),
    output: z.object({ gone: z.array(KeyId), listed: count }),
    updates: 'none',
  },
  /** A list by places of use. At most `most` places, and `most` rows for each. */
  'keys.places': {
    input: z.strictObject({ choice: KeysChoice, most }),
    output: z.object({
      count,
      places: z.array(
        z.extend(lines, { id: z.string(), place: z.string(), kind: PlaceKind, contacts: z.array(z.string()) }),
      ),
      without: lines,
    }),
    updates: 'none',
  },
  /** A list by the day of the next review. At most `months` months, and `most` rows for each day. */
  'keys.calendar': {
    input: z.strictObject({ choice: KeysChoice, months: most, most }),
    output: z.object({
      count,
      months: z.array(z.object({ month: z.string(), count, days: z.array(z.extend(lines, { day: z.string() })) })),
    }),
    updates: 'none',
  },
  /**
   * The keys that can be handed over, of these or of all, and of one company where it is named, by company and name:
   * current ones with all values readable here. At most `most` rows, or all.
   */
  'keys.givable': {
    input: z.strictObject({
      company: z.nullable(ShortText),
      ids: z.optional(z.array(KeyId).check(z.maxLength(keyLimits.listed))),
      most: z.optional(count),
    }),
    output: lines,
    updates: 'none',
  },
  'inventory.read': {
    input: z.strictObject({ company: z.nullable(ShortText) }),
    output: Overview,
    updates: 'overview',
  },
  /** Names of people and places in the inventory, so that one has one spelling. */
  'inventory.suggest': {
    input: nothing,
    output: z.object({ people: z.array(z.string()), places: z.array(z.string()), tags: z.array(z.string()) }),
    updates: 'none',
  },
  /** The number of keys that a report of this scope holds. */
  'inventory.countScope': {
    input: z.strictObject({ company: z.nullable(ShortText), includeKept: z.boolean() }),
    output: z.object({ count }),
    updates: 'none',
  },
} as const;
