import { CircleCheck } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import type { CompanyShare } from '../../../shared/model/company-share';
import { keyLimits } from '../../../shared/model/key-limits';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { PassphrasePairFields, usePassphrasePair } from '../../kit/passphrase-pair';
import { ProgressLine } from '../../kit/progress-line';
import { agreedCompanies, SeveralCompanies } from '../../kit/several-companies';
import { Text, useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { useFollowed } from '../../state/follow-inventory';
import { send } from '../../state/send';
import { useJob } from '../../state/use-job';
import { useSameIds } from '../../state/use-same-ids';
import { UnreadableKeys } from './unreadable-keys';
import '../../styles/transfer-list.css';
import 'texts:job';
import 'texts:keepass';
import 'texts:protection';

type KeepassDialogProps = {
  readonly ids: readonly string[];
  readonly onClose: () => void;
};

/** The number of these keys that can be written whole; null until main has answered. */
function useWholeCount(written: readonly string[]) {
  const ids = useSameIds(written);
  const { state } = useApp().vault;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number follows the lock as well
  const read = useCallback(() => send('keepass.countWhole', { ids: [...ids] }), [ids, state]);
  const { answer, failure } = useFollowed(read);
  return { count: answer?.count ?? null, failure };
}

/** The companies of these keys; null until main has answered. */
function useShares(written: readonly string[]): readonly CompanyShare[] | null {
  const ids = useSameIds(written);
  const read = useCallback(() => send('companies.ofKeys', { ids: [...ids] }), [ids]);
  return useFollowed(read).answer?.companies ?? null;
}

/** Writes selected keys to a KeePass file: the keys, a passphrase, the location, and the result. */
export function KeepassDialog({ ids, onClose }: KeepassDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const job = useJob('keepass.export');
  const pair = usePassphrasePair();
  const [done, setDone] = useState<Output<'keepass.export'> | null>(null);
  const { count: whole, failure } = useWholeCount(ids);
  const shares = useShares(ids);
  const [agreed, setAgreed] = useState(false);
  const [refused, setRefused] = useState(false);
  // Until the companies are known nothing is written: one file could mix two unseen.
  const isAgreed = shares !== null && (shares.length < 2 || agreed);
  const close = () => {
    job.stop();
    job.clear();
    onClose();
  };
  const make = async () => {
    const passphrase = pair.take();
    setRefused(!isAgreed);
    if (!isAgreed) return;
    if (passphrase === null) return;
    const made = await job.run('keepass.export', {
      ids: [...ids],
      agreed: agreedCompanies(shares, agreed),
      passphrase,
    });
    if (!made?.fileName && !made?.left.some(({ reason }) => reason === 'unreadable')) return;
    pair.forget();
    setDone(made);
    if (made.fileName) announce(t('keepass.done'));
  };
  // The dialog appears complete, in the moment that the count takes.
  if (whole === null && !failure) return null;
  const tooMany = ids.length > keyLimits.inKeepass;
  const open = whole !== null && whole > 0 && done === null && !tooMany;
  const unreadable = (done?.left ?? []).flatMap(({ id, reason }) => (reason === 'unreadable' ? [id] : []));
  return (
    <Dialog
      open
      onClose={close}
      title={t('keepass.title')}
      lead={done || whole === null || tooMany ? undefined : t('keepass.lead', { count: whole })}
      actions={
        open && !job.running ? (
          <>
            <Button onPress={close}>{t('keepass.cancel')}</Button>
            <Button look="primary" onPress={() => form.current?.requestSubmit()}>
              {t('keepass.choose')}
            </Button>
          </>
        ) : (
          !job.running && (
            <Button look="primary" onPress={close}>
              {t('kit.close')}
            </Button>
          )
        )
      }
    >
      {done?.fileName && (
        <Banner tone="ok" icon={CircleCheck} live="none">
          <b>{t('keepass.done')}</b> {t('keepass.doneText', { file: done.fileName, count: done.keys })}
        </Banner>
      )}
      {unreadable.length > 0 && (
        <UnreadableKeys ids={unreadable} say={(values) => <Text id="keepass.unreadable" values={values} />} />
      )}
      {tooMany && <p>{t('keepass.tooMany', { count: ids.length, limit: keyLimits.inKeepass })}</p>}
      {failure && whole === null && <FailureNote failure={failure} />}
      {whole === 0 && !tooMany && <p>{t('keepass.nothing')}</p>}
      {open && (
        <>
          <p className="hint">{t('keepass.why')}</p>
          {whole < ids.length && <p className="hint">{t('keepass.without', { count: ids.length - whole })}</p>}
          <SeveralCompanies shares={shares ?? []} agreed={agreed} onAgree={setAgreed} missing={refused} />
          <form
            ref={form}
            className="keepass-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void make();
            }}
          >
            <PassphrasePairFields pair={pair} label={t('keepass.passphrase')} hint={t('keepass.passphraseHint')} />
          </form>
          <p className="hint">{t('keepass.alone')}</p>
          <ProgressLine job={job} label={t('keepass.running')} />
          {job.failure && <FailureNote failure={job.failure} takeFocus />}
        </>
      )}
    </Dialog>
  );
}
