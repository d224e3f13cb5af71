import type { Act } from '../../shared/guides/guide';
import { Text } from '../messages/t';
import { CopyConstantRow } from './copy-constant-row';
import { useSuggestedName } from './suggested-name';

type GuideActsProps = {
  readonly acts: readonly Act[];
  /** The number of the first act: numbers continue through a page, and the drawings carry the same ones. */
  readonly first?: number;
};

/** The numbered acts of one step. */
export function GuideActs({ acts, first = 1 }: GuideActsProps) {
  const name = useSuggestedName();
  return (
    <ol className="howto" start={first} style={{ counterReset: `n ${first - 1}` }}>
      {acts.map((act) => (
        <li key={act.do}>
          <div>
            <p className="do">
              <Text id={act.do} values={{ name }} />
            </p>
            {act.copy && <CopyConstantRow constant={act.copy} />}
            {act.more && (
              <p className="more">
                <Text id={act.more} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
