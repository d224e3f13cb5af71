import type { MessageKey } from '../messages/catalogue';
import type { LinkName } from '../model/links';
import type { Label } from './labels';
import type { PictureId } from './picture-ids';
import type { RowId } from './rows';

/** Constants that a person copies instead of typing them. Their values are in `copyText`. */
export type CopyConstant = 'suggested-name' | 'url' | 'version';

/** One thing to do on the other screen. Acts are numbered through a page, and the drawing carries the same numbers. */
export type Act = {
  readonly do: MessageKey;
  /** Why, or what is seen then. */
  readonly more?: MessageKey;
  readonly copy?: CopyConstant;
};

/** One answer to "I don’t see this": what may be the cause, and what to do then. */
export type Branch = {
  readonly id: string;
  readonly cause: MessageKey;
  readonly advice: MessageKey;
  /** Documented rows that only this way shows, for instance the older way to a page. */
  readonly covers?: readonly RowId[];
  readonly acts?: readonly Act[];
  readonly picture?: PictureId;
  readonly link?: LinkName;
};

/** Something to know at this place. `trust`: about who may have the key. `consequence`: what an act sets off. */
export type Note = {
  readonly kind: 'fact' | 'trust' | 'consequence';
  readonly text: MessageKey;
};

/** One place on the other screen: what to do there, how it looks, what may be different. */
export type GuideStep = {
  readonly id: string;
  readonly covers: readonly RowId[];
  readonly title: MessageKey;
  readonly acts: readonly Act[];
  readonly labels: readonly Label[];
  readonly picture: PictureId;
  readonly links: readonly LinkName[];
  readonly branches: readonly Branch[];
  readonly notes: readonly Note[];
};

/** What a guide is for. The later ones change or end a key that exists. */
type GuideTask = 'check' | 'create' | 'collect' | 'hand-over' | 'rename' | 'change-role' | 'delete' | 'revoke';

/** One documented procedure on one service's screens. */
export type Guide = {
  readonly id: string;
  readonly system: 'plytix' | 'patchworks';
  readonly task: GuideTask;
  /** The official page that this guide follows. */
  readonly source: LinkName;
  readonly steps: readonly GuideStep[];
};
