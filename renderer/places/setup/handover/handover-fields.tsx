import { Banner } from '../../../kit/banner';
import { useText } from '../../../messages/t';
import { ClipboardNote } from '../capture/clipboard-note';
import { FieldList } from './field-list';
import type { Handover } from './use-handover';

/** The fields of the chosen form, with the notes below them. */
export function HandoverFields({ handover }: { readonly handover: Handover }) {
  const t = useText();
  const { record, saving, groups, instanceName, nameReason, unticked } = handover;
  return (
    <>
      <FieldList
        record={record}
        groups={groups}
        instanceName={instanceName}
        nameReason={nameReason}
        onTick={(tick, done) => void saving.tick(tick, done)}
        onInstanceName={(name) => void saving.change({ instanceName: name })}
      />
      <ClipboardNote />
      {unticked > 0 && <Banner tone="warn">{t('handover.notTicked', { count: unticked })}</Banner>}
    </>
  );
}
