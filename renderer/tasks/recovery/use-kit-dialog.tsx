import { useEffect, useRef, useState } from 'react';
import { judgeKitCode } from '../../../shared/model/kit-code';
import type { KitVerdict } from '../../../shared/model/kit-verdict';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { PassphrasePairFields, usePassphrasePair } from '../../kit/passphrase-pair';
import { ProgressLine } from '../../kit/progress-line';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { protectionJob, readLocked } from '../../state/protection-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';
import { useJob } from '../../state/use-job';
import { KitVerdictNote } from './kit-verdict-note';
import 'texts:job';
import 'texts:protection';
import 'texts:recovery';

/** Opens locked keys with a printed page and its sealed file, and sets a new passphrase before anything is shown. */
export function UseKitDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [verdict, setVerdict] = useState<KitVerdict | null>(null);
  const [code, setCode] = useState('');
  const { run, busy, failure } = useAction();
  const codeInput = useRef<HTMLInputElement>(null);
  // Main forgets the file and the kit that fitted as soon as nobody is at it.
  useEffect(() => () => void send('kit.leave', {}), []);
  const fits = verdict?.reason === 'fits';
  const hasFile = verdict !== null && verdict.kit !== null && isAtCode(verdict);

  const choose = async () => {
    const answer = await run('kit.choose', {});
    if (answer?.verdict) {
      setVerdict(answer.verdict);
      setCode('');
    }
  };
  const check = async () => {
    const answer = await run('kit.try', { code });
    if (!answer) return;
    setVerdict(answer.verdict);
    if (answer.verdict.reason === 'fits') setCode('');
    else codeInput.current?.focus();
  };
  return (
    <Dialog open onClose={onClose} title={t('kit.use.title')} lead={t('kit.use.lead')}>
      <div className="kit-use">
        {!fits && (
          <div className="kit-file">
            <Button look={hasFile ? 'default' : 'primary'} busy={busy && !hasFile} onPress={() => void choose()}>
              {t(verdict === null ? 'kit.use.choose' : 'kit.use.chooseOther')}
            </Button>
            {verdict && <code>{verdict.file}</code>}
          </div>
        )}
        {verdict && <KitVerdictNote verdict={verdict} />}
        {hasFile && !fits && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void check();
            }}
          >
            <TextField
              ref={codeInput}
              label={t('kit.use.code')}
              hint={t('kit.use.codeHint')}
              value={code}
              onChange={setCode}
              maxLength={400}
              autoFocus
            />
            <CodeRead code={code} />
            <ProgressWords busy={busy} />
            <div className="form-acts">
              <Button look="primary" type="submit" busy={busy}>
                {t('kit.use.try')}
              </Button>
            </div>
          </form>
        )}
        {failure && <FailureNote failure={failure} />}
        {fits && <NewPassphrase onClose={onClose} />}
      </div>
    </Dialog>
  );
}

/** True from the moment the file fits: the code can be typed, and typed again. */
function isAtCode({ reason }: KitVerdict): boolean {
  return ['file-fits', 'group-wrong', 'incomplete', 'other-code', 'vault-damaged', 'fits'].includes(reason);
}

/** How the typed code is read, group by group, while it is typed. */
function CodeRead({ code }: { readonly code: string }) {
  const t = useText();
  const judged = judgeKitCode(code);
  const wrong = 'wrong' in judged ? judged.wrong : [];
  const full = judged.state === 'partial' ? judged.groups.filter((group) => group.length === 5).length : 8;
  const text =
    judged.state === 'strange'
      ? t('kit.use.strange', { group: judged.group, sign: judged.sign })
      : judged.state === 'long'
        ? t('kit.use.long')
        : wrong.length > 0
          ? t('kit.use.groupsWrong', { count: wrong.length, groups: wrong.join(', ') })
          : t('kit.use.read', { count: full });
  const isWrong = judged.state === 'strange' || judged.state === 'long' || wrong.length > 0;
  return (
    <p className={isWrong ? 'hint kit-read wrong' : 'hint kit-read'} aria-live="polite">
      {text}
    </p>
  );
}

function ProgressWords({ busy }: { readonly busy: boolean }) {
  const t = useText();
  return busy && <p className="hint">{t('kit.use.trying')}</p>;
}

function NewPassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const pair = usePassphrasePair();
  const job = useJob(protectionJob);
  const open = async () => {
    const passphrase = pair.take();
    if (passphrase === null) return;
    const status = await job.run('kit.use', { passphrase });
    if (!status) return pair.focus();
    pair.forget();
    announce(t('kit.use.opened'));
    readLocked(false);
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <PassphrasePairFields
        pair={pair}
        label={t('protection.resetVault.newPassphrase')}
        hint={t('protection.makeHint')}
      />
      <ProgressLine job={job} label={t('kit.use.opening')} stoppable={false} />
      {job.failure && <FailureNote failure={job.failure} />}
      <div className="form-acts">
        <Button look="primary" type="submit" busy={job.running}>
          {t('kit.use.open')}
        </Button>
      </div>
    </form>
  );
}
