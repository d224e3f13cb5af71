import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import { codedText } from '../../guide/coded-text';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { openKey } from '../../state/route-store';
import { KeyTaskFrame } from './key-task-frame';
import { SealCard } from './seal-card';
import type { KeyTaskRequests } from './use-key-task';

/**
 * Done but not confirmed: the service could not be asked, or its answer was inconclusive. It can be confirmed later.
 */
export function WaitingPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { online } = useApp();
  const { system, care, lastTest } = record;
  const { task, proof } = care;
  const service = serviceOf(system).name;
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={t('keyTasks.waiting.title')}
      lead={t(`keyTasks.waiting.${task}`)}
      acts={
        <Button onPress={() => void asking.stop().then((stopped) => stopped && openKey(record.id))}>
          {t('keyTasks.waiting.leave')}
        </Button>
      }
      primary={{ label: t('keyTasks.waiting.act'), press: () => void asking.verify(), last: true }}
    >
      <SealCard tone="warn" title={t('keyTasks.waiting.seal', { service })}>
        {reason()} {t('keyTasks.waiting.stays')}
      </SealCard>
      <p className="hint page-part">{t('keyTasks.waiting.leaveHint')}</p>
    </KeyTaskFrame>
  );

  function reason(): string {
    if (!online) return t('keyTasks.waiting.offline');
    if (!proof) return t('keyTasks.waiting.notAsked', { service });
    // A test that ran to its end proves nothing about a name or role that Plytix does not show.
    const facts = { service, company: record.company, ...lastTest?.verdict.facts };
    const silent =
      proof.code === 'all-passed' || proof.code === 'passed-role-unproven' || proof.code === 'role-not-admin';
    const words = silent ? null : codedText(`verdict.${proof.code}.title`, facts);
    return words ? `${words}.` : t(`keyTasks.waiting.silent.${task}`);
  }
}
