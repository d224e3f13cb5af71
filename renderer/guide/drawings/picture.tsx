import { Info } from 'lucide-react';
import type { PictureId } from '../../../shared/guides/picture-ids';
import type { MessageKey } from '../../../shared/messages/catalogue';
import { Text } from '../../messages/t';
import { pictures } from './picture-registry';
import 'texts:pictures';

type PictureFigureProps = {
  readonly id: PictureId;
  readonly first?: number;
  readonly caption?: MessageKey | null;
};

/** One drawing of another app's screen in its frame. It says that it is a drawing, so that nobody looks for its colours. */
export function Picture({ id, first = 1, caption = 'picture.caption' }: PictureFigureProps) {
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
