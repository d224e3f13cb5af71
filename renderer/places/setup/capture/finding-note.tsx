import { CircleAlert, Info } from 'lucide-react';
import type { Finding } from '../../../../shared/model/finding';
import type { serviceFacts } from '../../../../shared/model/services/services';
import { Coded } from '../../../guide/coded-text';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';

type FindingNoteProps = {
  readonly finding: Finding;
  /** What the words of the finding say of the service. */
  readonly service: ReturnType<typeof serviceFacts>;
  readonly onClean: () => void;
};

/** A finding about a value, and what to do. It is announced once, when the value is captured. */
export function FindingNote({ finding, service, onClean }: FindingNoteProps) {
  const t = useText();
  const { code, severity, removable, before } = finding;
  const facts = { ...finding, after: before - removable, ...service };
  const stops = severity === 'stop';
  const Icon = stops ? CircleAlert : Info;
  return (
    <div className={stops ? 'finding' : 'finding advice'}>
      <Icon className="i" aria-hidden="true" />
      <b>
        <Coded id={`finding.${code}.title`} facts={facts} />
      </b>
      <div className="finding-words">
        <p>
          <Coded id={`finding.${code}.advice`} facts={facts} />
        </p>
        {removable > 0 && (
          <Button small look="tint" onPress={onClean}>
            {t('setup.capture.clean')}
          </Button>
        )}
      </div>
    </div>
  );
}
