import { type ReactNode, useId } from 'react';
import type { PictureId } from '../../../../shared/guides/picture-ids';
import { useText } from '../../../messages/t';

/** What every drawing is given: the number of its first mark, so that marks go on from the acts before it. */
export type PictureProps = { readonly first?: number };

type ScreenProps = {
  readonly id: PictureId;
  readonly height: number;
  readonly width?: number;
  readonly children: ReactNode;
};

/** The usual width of a drawing in its own units; texts inside are drawn for it. */
export const screenWidth = 400;

/** The svg around a drawing, with its name and its full description for people who do not see it. */
export function Screen({ id, height, width = screenWidth, children }: ScreenProps) {
  const t = useText();
  const own = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${own}-title`}
      aria-describedby={`${own}-text`}
    >
      <title id={`${own}-title`}>{t(`picture.${id}.title`)}</title>
      <desc id={`${own}-text`}>{t(`picture.${id}.description`)}</desc>
      {children}
    </svg>
  );
}
