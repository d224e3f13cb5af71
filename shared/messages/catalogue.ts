import activity from './en/activity.json';
import app from './en/app.json';
import appShell from './en/app-shell.json';
import begin from './en/begin.json';
import bulkTest from './en/bulk-test.json';
import checklistList from './en/checklist-list.json';
import checklists from './en/checklists.json';
import companies from './en/companies.json';
import crash from './en/crash.json';
import doctor from './en/doctor.json';
import failures from './en/failures.json';
import files from './en/files.json';
import guides from './en/guides.json';
import home from './en/home.json';
import importing from './en/import.json';
import inventory from './en/inventory.json';
import job from './en/job.json';
import keepass from './en/keepass.json';
import keyTasks from './en/key-tasks.json';
import kit from './en/kit.json';
import knownKeys from './en/known-keys.json';
import labels from './en/labels.json';
import launch from './en/launch.json';
import lock from './en/lock.json';
import menu from './en/menu.json';
import notices from './en/notices.json';
import pictures from './en/pictures.json';
import practice from './en/practice.json';
import protection from './en/protection.json';
import questions from './en/questions.json';
import records from './en/records.json';
import recovery from './en/recovery.json';
import review from './en/review.json';
import rotation from './en/rotation.json';
import settings from './en/settings.json';
import setup from './en/setup.json';
import signing from './en/signing.json';
import transfer from './en/transfer.json';
import transferFailures from './en/transfer-failures.json';
import undo from './en/undo.json';

/**
 * Every text that a person reads, by key, in ICU message syntax (`<b>…</b>` marks a literal dashboard label,
 * `<code>…</code>` a value). Main reads the texts here; the page has the same texts compiled, one area at a time.
 *
 * To add an area: create `en/<area>.json`, add one import and one line here, and import `texts:<area>` in the screen
 * that uses it, so that the texts load with its code. The unit test of the page's texts names every screen that lacks
 * an import. To add a language: create a folder next to `en` with the same files; the page finds it by itself.
 */
export const english = {
  ...begin,
  ...activity,
  ...launch,
  ...failures,
  ...files,
  ...app,
  ...appShell,
  ...doctor,
  ...keyTasks,
  ...crash,
  ...home,
  ...importing,
  ...checklistList,
  ...checklists,
  ...companies,
  ...inventory,
  ...job,
  ...records,
  ...signing,
  ...recovery,
  ...bulkTest,
  ...keepass,
  ...kit,
  ...labels,
  ...lock,
  ...menu,
  ...practice,
  ...protection,
  ...questions,
  ...review,
  ...settings,
  ...guides,
  ...notices,
  ...pictures,
  ...setup,
  ...rotation,
  ...transfer,
  ...transferFailures,
  ...undo,
  ...knownKeys,
} as const;

/** The key of one text. */
export type MessageKey = keyof typeof english;

/** A whole language. */
export type Messages = Readonly<Record<MessageKey, string>>;
