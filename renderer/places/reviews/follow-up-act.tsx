import { Check, Mail } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import { serviceOf } from '../../../shared/model/services/services';
import { askOwnerMail } from '../../../shared/review/ask-owner-mail';
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
import { pendingTask } from '../../../shared/model/key-task-state';
import { nameWords } from './row-words';

/** The progress of following a decision. `done` says why nothing is left to do. */
type FollowUp =
  | { readonly kind: 'done'; readonly why: 'ended' | 'gone' }
  | { readonly kind: 'end'; readonly record: KeyRecord; readonly task: 'revoke' | 'delete' }
  | { readonly kind: 'key-task'; readonly record: KeyRecord }
  | { readonly kind: 'rotate'; readonly record: KeyRecord; readonly begun: boolean }
  | { readonly kind: 'ask'; readonly record: KeyRecord };

/** What is left to do for one decision, from the key as it stands now, ended as its service recommends. */
export function followUpOf({ decision }: ReviewItem, record: KeyRecord | undefined): FollowUp {
  if (!record) return { kind: 'done', why: 'gone' };
  if (pendingTask(record)) return { kind: 'key-task', record };
  if (hasEnded(record)) return { kind: 'done', why: 'ended' };
  if (decision?.decision === 'ask-owner') return { kind: 'ask', record };
  if (decision?.decision === 'rotate') return { kind: 'rotate', record, begun: record.replacedBy !== null };
  return { kind: 'end', record, task: serviceOf(record.system).endTask };
}

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
      return <AskOwner review={review} item={item} />;
  }
}

function Act(props: { readonly label: string; readonly onPress: () => void; readonly children: string }) {
  return <Button small {...props} />;
}

/**
 * An e-mail text without an address: the person chooses the recipient. It can be copied where there is no mail program.
 */
function AskOwner({ review, item }: { readonly review: ReviewId; readonly item: ReviewItem }) {
  const t = useText();
  const { run, failure } = useAction();
  const name = nameWords(item.key);
  const { body } = askOwnerMail(t, item);
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
