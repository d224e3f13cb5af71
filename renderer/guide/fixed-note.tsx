import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FixedFinding } from '../../shared/doctor/fixed-values';
import { Text } from '../messages/t';

type FixedNoteProps = {
  readonly finding: FixedFinding;
  /** Restores the documented value, or copies it. */
  readonly action: ReactNode;
};

/** A finding about a constant of Patchworks' form, with the one action that fixes it. */
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
