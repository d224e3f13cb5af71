import { codedText, serviceNames } from '../../guide/coded-text';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { KeyTaskFrame } from './key-task-frame';
import type { KeyTaskProps } from './key-task-state';
import { openKey } from './open-key';
import { SealCard } from './seal-card';
import type { KeyTaskRequests } from './use-key-task';

/** Noted, not confirmed: the service could not be asked, or could not tell. The note stands and can be confirmed later. */
export function WaitingPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { online } = useApp();
  const { system, care, lastTest } = record;
  const { task, proof } = care;
  const service = serviceNames[system];
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={t('care.waiting.title')}
      lead={t(`care.waiting.${task}`)}
      acts={
        <Button onPress={() => void asking.stop().then((stopped) => stopped && openKey(record.id))}>
          {t('care.waiting.leave')}
        </Button>
      }
      primary={{ label: t('care.waiting.act'), press: () => void asking.verify(), last: true }}
    >
      <SealCard tone="warn" title={t('care.waiting.seal', { service })}>
        {reason()} {t('care.waiting.stays')}
      </SealCard>
      <p className="hint page-part">{t('care.waiting.leaveHint')}</p>
    </KeyTaskFrame>
  );

  function reason(): string {
    if (!online) return t('care.waiting.offline');
    if (!proof) return t('care.waiting.notAsked', { service });
    // A test that could be run to its end says nothing about a name or role that Plytix keeps to itself.
    const facts = { service, company: record.company, ...lastTest?.verdict.facts };
    const silent =
      proof.code === 'all-passed' || proof.code === 'passed-role-unproven' || proof.code === 'role-not-admin';
    const words = silent ? null : codedText(`verdict.${proof.code}.title`, facts);
    return words ? `${words}.` : t(`care.waiting.silent.${task}`);
  }
}
