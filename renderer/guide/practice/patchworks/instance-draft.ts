import { create } from 'zustand';
import { ownValue } from '../../../../shared/model/own-value';
/** The pages of Patchworks' form for an instance, in its order. */
export const instanceSteps = ['name', 'details', 'authentication', 'credentials'] as const;
export type InstanceStepName = (typeof instanceSteps)[number];

/** What has been typed so far. */
export type InstanceDraft = {
  readonly name: string;
  /** `pair` asks for key and password, the other way for something else. */
  readonly method: 'pair' | 'oauth';
  readonly url: string;
  readonly apiKey: string;
  readonly apiPassword: string;
  readonly version: string;
};

/** The form as it opens: the way that fits Plytix is not the one that stands first. */
const emptyInstance: InstanceDraft = {
  name: '',
  method: 'oauth',
  url: '',
  apiKey: '',
  apiPassword: '',
  version: '',
};

/** A half-filled form: the page it stands at and what was put into it so far. */
export type HalfFilled = { readonly place: number; readonly draft: InstanceDraft };

const useHalfFilled = create<Readonly<Record<string, HalfFilled>>>()(() => ({}));

/**
 * The form of one company, kept while the app runs: whoever hands values over goes back and forth between two windows,
 * and the first value must not be gone when the second is fetched. Practice values are no secrets.
 */
export function useInstanceDraft(company: string): readonly [HalfFilled, (change: Partial<HalfFilled> | null) => void] {
  const form = useHalfFilled((forms) => ownValue(forms, company)) ?? fresh;
  return [form, (change) => useHalfFilled.setState({ [company]: change === null ? fresh : { ...form, ...change } })];
}

const fresh: HalfFilled = { place: 0, draft: emptyInstance };
