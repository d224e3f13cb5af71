import type { ChecklistAct } from '../../../shared/checklists/checklist-words';
import { type System, systems } from '../../../shared/model/services/services';
import { serviceText } from '../../messages/service-text';
import { t } from '../../messages/t';
import 'texts:checklists';

type LeaveAct = `leave-${System}`;

/** The service that a person is to be taken out of; undefined for every other act. */
export function leftService(act: ChecklistAct): System | undefined {
  return systems.find((system) => act === `leave-${system}`);
}

/** What is to be done, in a few words, and as a whole text. */
export function actWords(act: ChecklistAct): { readonly title: string; readonly text: string } {
  const left = leftService(act);
  if (left) {
    const key = 'checklists.act.leave-service';
    return { title: serviceText(left, key), text: serviceText(left, `${key}.text`) };
  }
  const key = `checklists.act.${act as Exclude<ChecklistAct, LeaveAct>}` as const;
  return { title: t(key), text: t(`${key}.text`) };
}
