import { type Ref, useEffect, useRef, useState } from 'react';
import type { KitDraft } from '../../../shared/contract/recovery-requests';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { ProgressLine } from '../../kit/progress-line';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { protectionJob } from '../../state/protection-store';
import { useJob } from '../../state/use-job';
import { useWipedAtLock } from '../../state/wiped-at-lock';
import 'texts:job';
import 'texts:protection';
import 'texts:recovery';

type FinishProps = {
  readonly form: Ref<HTMLFormElement>;
  readonly draft: KitDraft;
  readonly asksPresent: boolean;
  readonly onDone: () => void;
};

/** Two groups from the paper, and the passphrase: nobody but its owner may leave a way in behind. */
export function FinishKit({ form, draft, asksPresent, onDone }: FinishProps) {
  const t = useText();
  const first = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [present, setPresent] = useState('');
  const [tried, setTried] = useState(false);
  const job = useJob(protectionJob);
  const isMissing = asksPresent && present === '';
  useEffect(() => {
    if (job.failure) note.current?.scrollIntoView({ block: 'nearest' });
  }, [job.failure]);
  useWipedAtLock(() => setTyped(['', '']));
  const finish = async () => {
    setTried(true);
    if (typed.some((group) => group.trim() === '') || isMissing) return first.current?.focus();
    const state = await job.run('kit.finish', { typed: [...typed], present: asksPresent ? present : null });
    setPresent('');
    if (!state) return;
    announce(t('kit.done', { number: draft.number }));
    onDone();
  };
  return (
    <form
      ref={form}
      className="kit-finish"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      {/* Above the fields: below them it would lie under the edge of a low window. */}
      <div ref={note}>{job.failure && <FailureNote failure={job.failure} />}</div>
      <div className="kit-groups">
        {draft.asked.map((group, place) => (
          <TextField
            key={group}
            {...(place === 0 ? { ref: first, autoFocus: true } : {})}
            label={t('kit.group', { group })}
            value={typed[place] ?? ''}
            onChange={(text) => setTyped(place === 0 ? [text, typed[1]] : [typed[0], text])}
            maxLength={20}
            error={tried && (typed[place] ?? '').trim() === '' ? t('kit.groupWrong') : null}
          />
        ))}
      </div>
      {asksPresent && (
        <PassphraseField
          label={t('kit.present')}
          purpose="current-password"
          value={present}
          onChange={setPresent}
          error={tried && isMissing && !job.running && !job.failure ? t('protection.passphraseMissing') : null}
        />
      )}
      <ProgressLine job={job} label={t('kit.finishing')} stoppable={false} />
    </form>
  );
}
