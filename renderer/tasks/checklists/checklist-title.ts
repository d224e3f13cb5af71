import type { ChecklistSubject } from '../../../shared/checklists/checklist';
import { useText } from '../../messages/t';
import { unread, useKey } from '../../state/keys-store';
import 'texts:checklist-list';

/** The title of a checklist, from its subject. */
export function useChecklistTitle(subject: ChecklistSubject): string {
  const t = useText();
  const key = useKey(subject.kind === 'leak' ? subject.keyId : null);
  if (subject.kind === 'leaver') return t('checklists.leaver.title', { person: subject.person });
  const name = key === undefined ? unread : key?.name.value || t('checklists.keyGone');
  return t('checklists.leak.title', { name });
}
