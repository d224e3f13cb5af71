import type { ChecklistReason } from '../../../shared/checklists/checklist';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';

/** Why something is on the list: each fact with how and since when it is known. */
export function ChecklistWhy({ why }: { readonly why: readonly ChecklistReason[] }) {
  const t = useText();
  if (why.length === 0) return null;
  return (
    <ul className="checklist-why">
      {why.map(({ code, who, at, known, text }) => {
        const event = code !== 'owns' && who !== '' && code !== 'contact';
        return (
          <li key={`${code} ${at} ${who} ${text}`}>
            {t(`checklists.why.${code}`, { who, text, when: event ? dateTimeWords(at) : '' })}
            {!event && at !== '' && (
              <span className="muted">
                {' '}
                {t('checklists.whyKnown', { known: t(`kit.known.${known}`), day: dayWords(at) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
