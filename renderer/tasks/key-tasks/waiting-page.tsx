import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import { codedText } from '../../guide/coded-text';
import { Button } from '../../kit/button';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { openKey } from '../../state/route-store';
import { KeyTaskFrame } from './key-task-frame';
import { SealCard } from './seal-card';
import type { KeyTaskRequests } from './use-key-task';
import { useListReader } from './use-list-reader';

/**
 * Done but not confirmed: the service could not be asked, or its answer was inconclusive. It can be confirmed later.
 */
export function WaitingPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { online } = useApp();
  const { system, care, lastTest } = record;
  const asked = useListReader(record);
  const { task, proof } = care;
  const service = serviceOf(system).name;
  const isNobody = asked?.needed === true && asked.reader === null;
  // Until it is known who may be asked there is no button, because it might ask nobody.
  const act =
    asked === null || isNobody
      ? null
      : asked.reader
        ? t('keyTasks.waiting.actWith', { name: asked.reader.name })
        : t('keyTasks.waiting.act');
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
      {...(act && { primary: { label: act, press: () => void asking.verify(), last: true } })}
    >
      <SealCard tone="warn" title={isNobody ? t('keyTasks.waiting.nobody') : t('keyTasks.waiting.seal', { service })}>
        {isNobody ? t('keyTasks.waiting.nobodyText') : reason()} {t('keyTasks.waiting.stays')}
      </SealCard>
      {isNobody && (
        <p className="page-part">
          <Text id="keyTasks.waiting.nobodyWay" values={{ service }} />
        </p>
      )}
      {asked?.reader && (
        <p className="page-part">
          <Text id="keyTasks.waiting.list" values={{ name: asked.reader.name }} />
        </p>
      )}
      <p className="hint page-part">{t('keyTasks.waiting.leaveHint')}</p>
    </KeyTaskFrame>
  );

  function reason(): string {
    if (!online) return t('keyTasks.waiting.offline');
    if (proof?.list?.why) return t(`keyTasks.waiting.list.${proof.list.why as 'cut'}`, { service, by: proof.list.by });
    if (!proof) return t('keyTasks.waiting.notAsked', { service });
    // A test that ran to its end proves nothing about a name or role that Plytix does not show.
    const facts = { service, company: record.company, ...lastTest?.verdict.facts };
    const silent =
      proof.code === 'all-passed' || proof.code === 'passed-role-unproven' || proof.code === 'role-not-admin';
    const words = silent ? null : codedText(`verdict.${proof.code}.title`, facts);
    return words ? `${words}.` : t(`keyTasks.waiting.silent.${task}`);
  }
}
