import { activityRows } from './protections/activity.mjs';
import { acts } from './protections/acts.mjs';
import { companies } from './protections/companies.mjs';
import { delivery } from './protections/delivery.mjs';
import { disk } from './protections/disk.mjs';
import { facts } from './protections/facts.mjs';
import { files } from './protections/files.mjs';
import { formats } from './protections/formats.mjs';
import { history } from './protections/history.mjs';
import { ipc } from './protections/ipc.mjs';
import { keys } from './protections/keys.mjs';
import { launch } from './protections/launch.mjs';
import { moments } from './protections/moments.mjs';
import { network } from './protections/network.mjs';
import { page } from './protections/page.mjs';
import { passphrases } from './protections/passphrases.mjs';
import { records } from './protections/records.mjs';
import { recovery } from './protections/recovery.mjs';
import { removals } from './protections/removals.mjs';
import { signatures } from './protections/signatures.mjs';
import { takenOver } from './protections/taken-over.mjs';
import { undo } from './protections/undo.mjs';
import { values } from './protections/values.mjs';

/** Every protection against access or loss, and how to remove it. */
export const protections = [
  ...ipc,
  ...page,
  ...moments,
  ...network,
  ...values,
  ...keys,
  ...takenOver,
  ...disk,
  ...records,
  ...facts,
  ...files,
  ...formats,
  ...delivery,
  ...history,
  ...signatures,
  ...launch,
  ...passphrases,
  ...removals,
  ...acts,
  ...activityRows,
  ...companies,
  ...recovery,
  ...undo,
];
