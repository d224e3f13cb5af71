/** What a pretend site is opened with. */
export type SiteProps = {
  /** The set-up, or the key, that the person came from. */
  readonly setup: string;
  /** The company that it belongs to. */
  readonly company: string;
  readonly companies: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
};
