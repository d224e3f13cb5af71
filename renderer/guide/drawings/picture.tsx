import { Info } from 'lucide-react';
import type { PictureId } from '../../../shared/guides/picture-ids';
import type { MessageKey } from '../../../shared/messages/catalogue';
import { Text } from '../../messages/t';
import { pictures } from './picture-registry';
import 'texts:pictures';

type PictureFigureProps = {
  /** Null draws nothing: not every step has a drawing. */
  readonly id: PictureId | null;
  readonly first?: number;
  readonly caption?: MessageKey | null;
};

/**
 * One drawing of a service's screen in its frame. Its caption says that it is a drawing, so that nobody expects the
 * same colours.
 */
export function Picture({ id, first = 1, caption = 'picture.caption' }: PictureFigureProps) {
  if (id === null) return null;
  const Drawing = pictures[id];
  return (
    <figure className="drawing">
      <Drawing first={first} />
      {caption && (
        <figcaption>
          <Info className="i i-sm" aria-hidden="true" />
          <span>
            <Text id={caption} />
          </span>
        </figcaption>
      )}
    </figure>
  );
}
