import { Check, CircleHelp, ClipboardPaste, Lock, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { SecretField } from '../../../../shared/model/key-record';
import { serviceFacts } from '../../../../shared/model/services/services';
import { AskedValue } from '../../../guide/asked-value';
import { codedText } from '../../../guide/coded-text';
import { Badge } from '../../../kit/badge';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { IconButton } from '../../../kit/icon-button';
import { LinkButton } from '../../../kit/link-button';
import { serviceKey } from '../../../messages/service-text';
import { Text, useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { useAction } from '../../../state/use-action';
import type { Drafted } from '../use-setup';
import { FindingNote } from './finding-note';
import { HeldValue } from './held-value';
import { TypeInstead } from './type-instead';

type SecretCardProps = {
  readonly record: Drafted;
  readonly field: SecretField;
  /** The page was submitted without this value. */
  readonly missing: boolean;
  /** Called when a value is being captured, cleaned or cleared. The promise never rejects. */
  readonly onBringing: (work: Promise<unknown>) => void;
};

/** One value: how to capture it, what is known of it, and its findings. */
export function SecretCard({ record, field, missing, onBringing }: SecretCardProps) {
  const t = useText();
  const { run: request, busy, failure } = useAction();
  const run: typeof request = (name, input) => {
    const work = request(name, input);
    onBringing(work);
    return work;
  };
  const [typing, setTyping] = useState(false);
  const heading = useId();
  const summary = record.secrets[field];
  const findings = record.findings.filter((finding) => finding.field === field);
  const stopped = findings.some((finding) => finding.severity === 'stop');
  const asked = findings.some(({ code }) => code === 'not-this-service');
  const name = t(`setup.field.${field}`);
  const onField = { id: record.id, field } as const;

  // The pressed button is gone by then, so the card itself takes the focus.
  const stay = () => document.getElementById(field)?.focus();
  const tell = (next: { readonly findings: Drafted['findings'] } | null) => {
    if (!next) return;
    const words = next.findings
      .filter((finding) => finding.field === field)
      .map((finding) => codedText(`finding.${finding.code}.title`, { ...finding, ...serviceFacts(record.system) }))
      .filter(Boolean);
    announce(`${name}: ${words.length > 0 ? words.join('. ') : t('setup.capture.ready')}`);
  };
  const type = async (value: string) => {
    setTyping(false);
    stay();
    tell(await run('secrets.type', { ...onField, value }));
  };

  const cancel = () => {
    setTyping(false);
    stay();
  };

  return (
    <section
      className={stopped || missing ? 'card capture bad' : 'card capture'}
      aria-labelledby={heading}
      id={field}
      tabIndex={-1}
    >
      <div className="capture-top">
        <h2 id={heading}>{name}</h2>
        {summary && !stopped && summary.state === 'ready' && (
          <Badge tone="ok" icon={Check}>
            {t('setup.capture.ready')}
          </Badge>
        )}
        {summary && asked && (
          <Badge tone="warn" icon={CircleHelp}>
            {t('setup.capture.asked')}
          </Badge>
        )}
        {summary?.state === 'locked' && (
          <Badge tone="warn" icon={Lock}>
            {t('setup.capture.locked')}
          </Badge>
        )}
        <span className="end">
          <Button
            look={summary && !stopped ? 'default' : 'tint'}
            small={Boolean(summary) && !stopped}
            busy={busy}
            label={summary && !stopped ? t(`setup.capture.pasteAgain.${field}`) : t(`setup.capture.paste.${field}`)}
            onPress={() => void run('secrets.paste', onField).then(tell)}
          >
            <ClipboardPaste className="i" aria-hidden="true" />
            {summary && !stopped ? t('setup.capture.pasteAgain') : t(`setup.capture.paste.${field}`)}
          </Button>
        </span>
      </div>
      <p className="hint">
        <Text
          id={serviceKey(record.system, `setup.capture.hint.service.${field}`)}
          values={serviceFacts(record.system)}
        />
      </p>
      {missing && <p className="field-error">{t(`setup.capture.missing.${field}`)}</p>}
      {failure && <FailureNote failure={failure} />}
      {summary && (
        <HeldValue
          summary={summary}
          action={
            <IconButton
              icon={X}
              small
              label={t(`setup.capture.clear.${field}`)}
              onPress={() =>
                void run('secrets.clear', onField).then((next) => {
                  if (!next) return;
                  stay();
                  announce(t('setup.capture.cleared'));
                })
              }
            />
          }
        />
      )}
      {findings.map((finding) =>
        finding.code === 'not-this-service' ? (
          <AskedValue key={finding.code} id={record.id} system={record.system} finding={finding} onDone={stay} />
        ) : (
          <FindingNote
            key={finding.code}
            finding={finding}
            service={serviceFacts(record.system)}
            onClean={() =>
              void run('secrets.clean', { ...onField, finding: finding.code }).then((next) => {
                if (next) stay();
                tell(next);
              })
            }
          />
        ),
      )}
      {typing ? (
        <TypeInstead name={name} onValue={(value) => void type(value)} onCancel={cancel} />
      ) : (
        <p className="type-instead">
          <LinkButton onPress={() => setTyping(true)} label={t('setup.capture.typeLabel', { name })}>
            {t('setup.capture.type')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
