import { CircleCheck } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { MadeFile } from '../../../shared/contract/transfer';
import type { KeyRow } from '../../../shared/inventory/key-row';
import { companySharesOf } from '../../../shared/model/company-shares-of';
import { dayAfter, dayOf } from '../../../shared/model/days';
import { keyLimits } from '../../../shared/model/key-limits';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { ProgressLine } from '../../kit/progress-line';
import { agreedCompanies, SeveralCompanies } from '../../kit/several-companies';
import { TextField } from '../../kit/text-field';
import { Text, useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useAction } from '../../state/use-action';
import { useJob } from '../../state/use-job';
import { useWipedAtLock } from '../../state/wiped-at-lock';
import { FileFingerprint } from './file-fingerprint';
import { KeyPicks } from './key-picks';
import { UnreadableKeys } from './unreadable-keys';
import { useGivableKeys } from './use-givable-keys';
import 'texts:job';
import 'texts:transfer';
import '../../styles/transfer.css';

type HandOverDialogProps = {
  /** The keys selected at first. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
};

const none: readonly KeyRow[] = [];

/** The default number of days until the file expires. */
const usualDays = 7;

/**
 * Hands keys to a colleague: which keys, to whom, until when; then shows the passphrase once, to read out on the phone.
 */
export function HandOverDialog({ ids, onClose }: HandOverDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const job = useJob('transfer.handOver');
  const { run, failure } = useAction();
  const today = dayOf(new Date());
  const { keys, failure: unread } = useGivableKeys();
  const givable = keys ?? none;
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(ids));
  const [to, setTo] = useState('');
  const [day, setDay] = useState(dayAfter(today, usualDays));
  const [notes, setNotes] = useState(false);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<{ readonly made: MadeFile; readonly passphrase: string | null } | null>(null);
  useWipedAtLock(() => setDone((before) => before && { ...before, passphrase: null }));
  const problem = job.failure ?? failure ?? unread;
  const chosen = useMemo(() => givable.filter(({ id }) => picked.has(id)), [givable, picked]);
  const shares = useMemo(() => companySharesOf(chosen), [chosen]);
  const [agreed, setAgreed] = useState(false);
  const { stop, clear } = job;
  useEffect(
    () => () => {
      stop();
      clear();
    },
    [stop, clear],
  );
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const tooMany = chosen.length > keyLimits.handedOver;
  const pick = (keys: ReadonlySet<string>) => {
    setPicked(keys);
    // Agreed to for other keys.
    setAgreed(false);
    setUnreadable([]);
    // What failed was about other keys.
    clear();
  };
  const tooManyWords = () => t('transfer.give.tooMany', { count: chosen.length, limit: keyLimits.handedOver });
  const problems = {
    keys: chosen.length === 0 ? t('transfer.give.noKey') : tooMany ? tooManyWords() : null,
    to: to.trim() === '' ? t('transfer.give.noName') : null,
    day: day < today ? t('transfer.give.noDay') : null,
  };
  const make = async (keys = chosen) => {
    setAsked(true);
    if (problems.to) name.current?.focus();
    if (problems.keys || problems.to || problems.day || (shares.length > 1 && !agreed)) return;
    const made = await run('transfer.newPassphrase', {});
    if (!made) return;
    const { passphrase } = made;
    const and = { to: to.trim(), expires: day, notes, agreed: agreedCompanies(shares, agreed), passphrase };
    const answer = await job.run('transfer.handOver', { ids: keys.map(({ id }) => id), ...and });
    if (answer) setUnreadable(answer.unreadable);
    if (!answer?.made) return;
    setDone({ made: answer.made, passphrase });
    announce(t('transfer.give.done', { to: to.trim() }));
  };
  const goOnWithout = () => {
    const rest = chosen.filter(({ id }) => !unreadable.includes(id));
    pick(new Set(rest.map(({ id }) => id)));
    if (rest.length > 0) void make(rest);
  };
  // The dialog appears complete, in the moment that the list takes.
  if (keys === null && !unread) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={done ? t('transfer.give.done', { to: to.trim() }) : t('transfer.give.title')}
      lead={done ? undefined : t('transfer.give.lead')}
      actions={
        done ? (
          <Button look="primary" onPress={onClose}>
            {t('kit.close')}
          </Button>
        ) : (
          !job.running && (
            <>
              <Button onPress={onClose}>{t('transfer.cancel')}</Button>
              {!tooMany && (
                <Button look="primary" onPress={() => form.current?.requestSubmit()}>
                  {t('transfer.give.choose')}
                </Button>
              )}
            </>
          )
        )
      }
    >
      {done ? (
        <Done made={done.made} passphrase={done.passphrase} />
      ) : (
        <form
          ref={form}
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <KeyPicks keys={givable} picked={picked} onChange={pick} error={asked || tooMany ? problems.keys : null} />
          <SeveralCompanies shares={shares} agreed={agreed} onAgree={setAgreed} missing={asked} />
          <TextField
            ref={name}
            label={t('transfer.give.to')}
            hint={t('transfer.give.toHint')}
            value={to}
            onChange={setTo}
            error={asked ? problems.to : null}
          />
          <LastDay day={day} today={today} onChange={setDay} error={asked ? problems.day : null} />
          <label className="tick-row">
            <input type="checkbox" checked={notes} onChange={(event) => setNotes(event.target.checked)} />
            <span>
              {t('transfer.give.notes')}
              <span className="tick-hint">{t('transfer.give.notesHint')}</span>
            </span>
          </label>
          <ProgressLine job={job} label={t('transfer.give.running')} />
          {job.stopped && <Banner>{t('transfer.stopped')}</Banner>}
          {unreadable.length > 0 && (
            <UnreadableKeys
              ids={unreadable}
              say={(values) => <Text id="transfer.give.unreadable" values={values} />}
              action={
                <Button small onPress={goOnWithout}>
                  {t('transfer.give.leaveOut', { count: unreadable.length })}
                </Button>
              }
            />
          )}
          {problem && <FailureNote failure={problem} takeFocus />}
        </form>
      )}
    </Dialog>
  );
}

type LastDayProps = {
  readonly day: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
  readonly error: string | null;
};

function LastDay({ day, today, onChange, error }: LastDayProps) {
  const t = useText();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('transfer.give.day')}</label>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        className="input short-input"
        type="date"
        min={today}
        value={day}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
      />
      <p className="hint" id={`${id}-hint`}>
        {t('transfer.give.dayHint')}
      </p>
    </div>
  );
}

function Done({ made, passphrase }: { readonly made: MadeFile; readonly passphrase: string | null }) {
  const t = useText();
  return (
    <div className="stack">
      <Banner tone="ok" icon={CircleCheck} live="none">
        <Text id="transfer.give.doneText" values={{ keys: made.keys, name: made.name }} />
      </Banner>
      {passphrase === null ? (
        <Banner tone="warn" live="none">
          {t('transfer.give.wiped')}
        </Banner>
      ) : (
        <div className="said">
          <p>
            <b>{t('transfer.give.say')}</b>
          </p>
          <p className="said-words">
            <code>{passphrase}</code>
          </p>
          <p className="hint">{t('transfer.give.sayWhy')}</p>
        </div>
      )}
      <p className="hint">{t('transfer.give.still')}</p>
      <FileFingerprint digest={made.digest} />
    </div>
  );
}
