import { Check, Mail } from 'lucide-react';
import { useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { askOwnerMail } from '../../../shared/review/ask-owner-mail';
import type { FollowUp } from '../../../shared/review/follow-up';
import type { ReviewId, ReviewItem } from '../../../shared/review/review';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { CopyButton } from '../../kit/copy-button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';
import type { EndTask } from '../../tasks/key-tasks/end-key-dialog';
import { OwnerDialog } from '../../tasks/key-tasks/owner-dialog';
import { nameWords } from './row-words';

type FollowUpActProps = {
  readonly review: ReviewId;
  readonly item: ReviewItem;
  readonly state: FollowUp;
  readonly onEnd: (record: KeyRecord, task: EndTask) => void;
};

/** The next action for a decision, or a note that nothing is left to do. */
export function FollowUpAct({ review, item, state, onEnd }: FollowUpActProps) {
  const t = useText();
  const name = nameWords(item.key);
  switch (state.kind) {
    case 'done':
      return (
        <State tone="ok" icon={Check}>
          {t(state.why === 'ended' ? 'review.follow.ended' : 'review.gone')}
        </State>
      );
    case 'key-task':
      return (
        <Act label={t('review.follow.lookFor', { name })} onPress={() => go({ name: 'key-task', id: item.key.id })}>
          {t('review.follow.underWay')}
        </Act>
      );
    case 'end':
      return (
        <Act label={t(`review.follow.${state.task}For`, { name })} onPress={() => onEnd(state.record, state.task)}>
          {t(`review.follow.${state.task}`)}
        </Act>
      );
    case 'rotate':
      return (
        <Act label={t('review.follow.rotateFor', { name })} onPress={() => go({ name: 'rotation', id: item.key.id })}>
          {t(state.begun ? 'review.follow.rotated' : 'review.follow.rotate')}
        </Act>
      );
    case 'ask':
      return state.record.owner?.value ? (
        <AskOwner review={review} item={item} owner={state.record.owner.value} />
      ) : (
        <NoteOwner record={state.record} name={name} />
      );
  }
}

function Act(props: { readonly label: string; readonly onPress: () => void; readonly children: string }) {
  return <Button small {...props} />;
}

/**
 * An e-mail text without an address: the person chooses the recipient. It can be copied where there is no mail program.
 */
function AskOwner({ review, item, owner }: Pick<FollowUpActProps, 'review' | 'item'> & { readonly owner: string }) {
  const t = useText();
  const { run, failure } = useAction();
  const name = nameWords(item.key);
  const { body } = askOwnerMail(t, item, owner);
  return (
    <span className="follow-ask">
      <Button
        small
        label={t('review.follow.askFor', { name })}
        onPress={() => void run('links.mail', { mail: { kind: 'ask-owner', review, id: item.key.id } })}
      >
        <Mail className="i" aria-hidden="true" />
        {t('review.follow.ask')}
      </Button>
      {failure && (
        <FailureNote failure={failure}>
          <CopyButton copy={() => send('clipboard.copyText', { text: body })}>{t('keyTasks.copyMessage')}</CopyButton>
        </FailureNote>
      )}
    </span>
  );
}

/** Nobody can be asked about a key without an owner, so one is noted first. */
function NoteOwner({ record, name }: { readonly record: KeyRecord; readonly name: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Act label={t('review.follow.noteOwnerFor', { name })} onPress={() => setOpen(true)}>
        {t('review.follow.noteOwner')}
      </Act>
      {open && <OwnerDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}
