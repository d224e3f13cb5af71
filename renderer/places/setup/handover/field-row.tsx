import { copyText } from '../../../../shared/guides/copy-text';
import type { FormField } from '../../../../shared/guides/handover-form';
import { CopyButton } from '../../../kit/copy-button';
import { Tick } from '../../../kit/tick';
import { Text, useText } from '../../../messages/t';
import { send } from '../../../state/send';
import { SecretSummaryText } from '../capture/secret-summary';
import type { Drafted } from '../use-setup';
import { InstanceName } from './instance-name';

type FieldRowProps = {
  readonly record: Drafted;
  readonly field: FormField;
  readonly done: boolean;
  readonly next: boolean;
  readonly instanceName: string;
  readonly nameReason: string | null;
  readonly onTick: (done: boolean) => void;
  readonly onInstanceName: (name: string) => void;
};

/** One field of the form: its tick, its label there, its value, and its copy button. */
export function FieldRow({
  record,
  field,
  done,
  next,
  instanceName,
  nameReason,
  onTick,
  onInstanceName,
}: FieldRowProps) {
  const t = useText();
  const label = t(field.label);
  const { value } = field;
  const text = value.kind === 'instance-name' ? instanceName : value.kind === 'constant' ? copyText[value.copy] : null;
  return (
    <li className={[done && 'on', next && 'next'].filter(Boolean).join(' ') || undefined}>
      <Tick labelHidden checked={done} onChange={onTick}>
        {t('handover.tick', { label })}
      </Tick>
      <span className="fname">{label}</span>
      <div className="fval">
        {value.kind === 'instance-name' && <InstanceName name={instanceName} onSave={onInstanceName} />}
        {value.kind === 'advice' && (
          <div className="wraps">
            <Text id={value.text} />
          </div>
        )}
        {value.kind === 'constant' && <div className="mono">{text}</div>}
        {value.kind === 'secret' && (
          <div>
            <SecretSummaryText summary={record.secrets[value.field]} />
          </div>
        )}
        {value.kind === 'instance-name' && nameReason && <p>{nameReason}</p>}
        {field.note && (
          <p>
            <Text id={field.note} />
          </p>
        )}
      </div>
      <div className="field-act">
        {value.kind === 'secret' ? (
          <CopyButton
            copy={() => send('secrets.copy', { id: record.id, field: value.field })}
            label={t('setup.copyLabel', { name: label })}
          />
        ) : (
          text !== null && (
            <CopyButton
              copy={() => send('clipboard.copyText', { text })}
              label={t('setup.copyLabel', { name: label })}
            />
          )
        )}
      </div>
    </li>
  );
}
