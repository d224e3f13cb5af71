import type { MessageKey } from '../messages/catalogue';
import type { LinkName } from '../model/links';
import type { System } from '../model/services/services';
import type { Label } from './labels';
import type { PictureId } from './picture-ids';
import type { RowId } from './rows';

/** Constants that a person copies instead of typing. Their texts are in `copyText`. */
export type CopyConstant = 'suggested-name' | 'url' | 'version';

/** One action on the service's screen. Acts are numbered through a page; the drawing carries the same numbers. */
export type Act = {
  readonly do: MessageKey;
  /** Why, or what the person sees then. */
  readonly more?: MessageKey;
  readonly copy?: CopyConstant;
};

/** One answer to "I don’t see this": a possible cause and what to do. */
export type Branch = {
  readonly id: string;
  readonly cause: MessageKey;
  readonly advice: MessageKey;
  /** Documented rows that only this branch shows, for example the older way to a page. */
  readonly covers?: readonly RowId[];
  readonly acts?: readonly Act[];
  readonly picture?: PictureId;
  readonly link?: LinkName;
};

/** A note at this place. `trust`: who may have the key. `consequence`: what an act causes. */
export type Note = {
  readonly kind: 'fact' | 'trust' | 'consequence';
  readonly text: MessageKey;
};

/** One page on the service's screen: what to do there, how it looks, and what may differ. */
export type GuideStep = {
  readonly id: string;
  readonly covers: readonly RowId[];
  readonly title: MessageKey;
  readonly acts: readonly Act[];
  readonly labels: readonly Label[];
  /** Its drawing; without one the step stands in words alone. */
  readonly picture: PictureId | null;
  readonly links: readonly LinkName[];
  readonly branches: readonly Branch[];
  readonly notes: readonly Note[];
};

/** The purpose of a guide. From `rename` on, they change or end an existing key. */
type GuideTask = 'check' | 'create' | 'collect' | 'hand-over' | 'rename' | 'change-role' | 'delete' | 'revoke';

/** One documented procedure on one service's screens. */
export type Guide = {
  readonly id: string;
  readonly system: System;
  readonly task: GuideTask;
  /** The official page that this guide follows. */
  readonly source: LinkName;
  readonly steps: readonly GuideStep[];
};
