import { useState } from 'react';
import { plytixSetRole } from '../../../shared/guides/plytix-set-role';
import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { sameName } from '../../../shared/model/names';
import { systemRoles } from '../../../shared/model/roles';
import { GuideNotes } from '../../guide/guide-notes';
import { RadioCards } from '../../kit/radio-cards';
import { SavedField } from '../../kit/saved-field';
import { Text, useText } from '../../messages/t';
import { goBack } from '../../state/route-store';
import { KeyTaskFrame } from './key-task-frame';
import { StopNote } from './stop-note';
import type { KeyTaskRequests } from './use-key-task';
import { usePlaceGate } from './use-place-gate';
import { UsePlaces } from './use-places';

const [, setRole] = plytixSetRole.steps;
type Choice = (typeof systemRoles)[number] | 'team';

const choiceId = 'wanted-role';
const fieldId = 'wanted-team-role';

function choiceOf(wanted: string): Choice | null {
  if (wanted === '') return null;
  return systemRoles.find((role) => role === wanted.toLowerCase()) ?? 'team';
}

/** First page of a role change: Plytix's warning, where the key is used, and the new role. */
export function WantedRolePage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const gate = usePlaceGate(record);
  const { wanted } = record.care;
  const [choice, setChoice] = useState<Choice | null>(choiceOf(wanted));
  const [team, setTeam] = useState(choiceOf(wanted) === 'team' ? wanted : '');
  const [attempt, setAttempt] = useState(0);
  const role = choice === 'team' ? team.trim() : (choice ?? '');
  const same = role !== '' && sameName(role, record.role?.value ?? '');
  const wrong =
    role === '' ? (choice ? 'keyTasks.role.teamMissing' : 'keyTasks.role.missing') : same ? 'keyTasks.role.same' : null;
  const error = attempt > 0 && wrong ? t(wrong) : null;
  const at = choice === 'team' ? fieldId : choiceId;
  const press = () => {
    setAttempt(attempt + 1);
    if (!wrong) void asking.change({ wanted: role, page: 1 });
  };
  const choose = (next: Choice) => {
    setChoice(next);
    // What was missing in one choice is not yet missing in another.
    setAttempt(0);
    // Saved at once, so that it survives leaving the page. A Team Role saves itself while it is typed.
    void asking.note(next === 'team' ? team.trim() : next);
  };
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={t('keyTasks.role.title')}
      lead={
        <Text
          id={record.role ? 'keyTasks.role.lead' : 'keyTasks.role.leadUnknown'}
          values={{ role: record.role?.value ?? '' }}
        />
      }
      onBack={goBack}
      attempt={attempt}
      problems={error ? [{ fieldId: at, text: error }] : []}
      primary={{ label: t('keyTasks.role.act'), press }}
    >
      <GuideNotes notes={setRole.notes} factsTitle={t('keyTasks.role.mean')} />
      <UsePlaces record={record} gate={gate} title={t('keyTasks.places.used')} />
      <div className="stack page-part role-choice">
        <RadioCards
          id={choiceId}
          legend={t('keyTasks.role.which')}
          value={choice}
          onChange={choose}
          error={choice === 'team' ? null : error}
          cards={[...systemRoles, 'team' as const].map((value) => ({
            value,
            title: t(`keyTasks.role.${value}`),
            hint: t(`keyTasks.role.${value}.hint`),
          }))}
        />
        {choice === 'team' && (
          <SavedField
            id={fieldId}
            label={t('keyTasks.role.teamName')}
            hint={t('keyTasks.role.teamName.hint')}
            saved={team}
            onTyped={setTeam}
            save={(value) => void asking.note(value)}
            error={error}
          />
        )}
      </div>
      <StopNote record={record} asking={asking} />
    </KeyTaskFrame>
  );
}
