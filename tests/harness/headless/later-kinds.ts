import { type Kinds, kindsOf } from '../../../electron/storage/files/file-formats';
import type { Step } from '../../../electron/storage/files/format-migrations';

/** What the present format had of a content in these tests: everything under one member, which the step takes away. */
const unwrap: Step = ({ was }) => {
  if (typeof was !== 'object' || was === null) throw new Error('This content has another form');
  return was as ReturnType<Step>;
};

/** What a later version of the app stores: each kind one format further. */
export function laterKinds(appVersion: string): Kinds {
  const entries = Object.entries(kindsOf(appVersion)).map(([name, kind]) => [
    name,
    { ...kind, steps: [...kind.steps, unwrap] },
  ]);
  return Object.fromEntries(entries) as Kinds;
}
