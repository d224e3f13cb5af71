/** The props of a simulated site. */
export type SiteProps = {
  /** The id of the set-up or key that the person came from. */
  readonly setup: string;
  /** The company of that key. */
  readonly company: string;
  /** That set-up is for Patchworks' older screen. */
  readonly older: boolean;
  readonly companies: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
};
