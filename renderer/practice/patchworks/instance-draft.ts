/** The pages of Patchworks' form for an instance, in its order. */
export const instanceSteps = ['name', 'details', 'authentication', 'credentials'] as const;
export type InstanceStepName = (typeof instanceSteps)[number];

/** What has been typed so far. The values live as long as the form stands. */
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
export const emptyInstance: InstanceDraft = {
  name: '',
  method: 'oauth',
  url: '',
  apiKey: '',
  apiPassword: '',
  version: '',
};
