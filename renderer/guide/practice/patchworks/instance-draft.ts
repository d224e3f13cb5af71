import { create } from 'zustand';
import { ownValue } from '../../../../shared/model/own-value';
/** The pages of Patchworks' form for an instance, in order. */
export const instanceSteps = ['name', 'details', 'authentication', 'credentials'] as const;
export type InstanceStepName = (typeof instanceSteps)[number];

/** What was typed so far. */
export type InstanceDraft = {
  readonly name: string;
  /** `pair` asks for key and password; the other method asks for something else. */
  readonly method: 'pair' | 'oauth';
  readonly url: string;
  readonly apiKey: string;
  readonly apiPassword: string;
  readonly version: string;
  /** Asked by the older screen only. */
  readonly kind: 'live' | 'testing';
};

/** The initial form. As on the real page, the preselected method is not the one for Plytix. */
const emptyInstance: InstanceDraft = {
  name: '',
  method: 'oauth',
  url: '',
  apiKey: '',
  apiPassword: '',
  version: '',
  kind: 'live',
};

/** A half-filled form: its current page and its content. */
export type HalfFilled = { readonly place: number; readonly draft: InstanceDraft };

const useHalfFilled = create<Readonly<Record<string, HalfFilled>>>()(() => ({}));

/**
 * The form of one company, kept while the app runs: during a handover the person goes back and forth between two
 * windows and must not lose the first value while fetching the second. Practice values are not secret.
 */
export function useInstanceDraft(company: string): readonly [HalfFilled, (change: Partial<HalfFilled> | null) => void] {
  const form = useHalfFilled((forms) => ownValue(forms, company)) ?? fresh;
  return [form, (change) => useHalfFilled.setState({ [company]: change === null ? fresh : { ...form, ...change } })];
}

const fresh: HalfFilled = { place: 0, draft: emptyInstance };
