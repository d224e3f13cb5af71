import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FixedFinding } from '../../shared/doctor/fixed-values';
import { Text } from '../messages/t';

type FixedNoteProps = {
  readonly finding: FixedFinding;
  /** Puts the documented value back, or on the clipboard. */
  readonly action: ReactNode;
};

/** What is odd about a value of Patchworks' form that is the same for everybody, with the one act that mends it. */
export function FixedNote({ finding: { code, severity, expected }, action }: FixedNoteProps) {
  const stops = severity === 'stop';
  const Icon = stops ? CircleAlert : Info;
  return (
    <div className={stops ? 'finding' : 'finding advice'}>
      <Icon className="i" aria-hidden="true" />
      <b>
        <Text id={`fixed.${code}.title`} />
      </b>
      <div className="finding-words">
        <p>
          <Text id={`fixed.${code}.advice`} values={{ expected }} />
        </p>
        {action}
      </div>
    </div>
  );
}
