import { type ReactNode, useId } from 'react';
import type { PictureId } from '../../../../shared/guides/picture-ids';
import { useText } from '../../../messages/t';

/** The props of every drawing: the number of its first mark, so that numbers continue from earlier acts. */
export type PictureProps = { readonly first?: number };

type ScreenProps = {
  readonly id: PictureId;
  readonly height: number;
  readonly width?: number;
  readonly children: ReactNode;
};

/** The default width of a drawing in its own units. The texts inside are sized for it. */
export const screenWidth = 400;

/** The svg of a drawing, with its name and full description for screen readers. */
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
