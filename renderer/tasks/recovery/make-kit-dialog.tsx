import { Check, Pencil, Printer, Save, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { KitDraft } from '../../../shared/contract/recovery-requests';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { protectionJob } from '../../state/protection-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';
import { useJob } from '../../state/use-job';
import { useWipedAtLock } from '../../state/wiped-at-lock';
import { FinishKit } from './finish-kit';
import { KitPicture } from './kit-picture';
import 'texts:recovery';

type MakeKitDialogProps = {
  readonly onClose: () => void;
  /** The button at the left, for instance a reminder; without one the dialog just closes. */
  readonly later?: { readonly label: string; readonly onPress: () => void };
};

/** Makes a recovery kit: saves its file, prints its page, and has two groups typed back from the paper. */
export function MakeKitDialog({ onClose, later }: MakeKitDialogProps) {
  const t = useText();
  const { vault } = useApp();
  const [by] = useState(vault.protection === 'passphrase' ? ('passphrase' as const) : ('keyring' as const));
  const [draft, setDraft] = useState<KitDraft | null>(null);
  const [file, setFile] = useState('');
  const [isPrinted, setPrinted] = useState(false);
  const [groups, setGroups] = useState<readonly string[] | null>(null);
  const [wasShown, setShown] = useState(false);
  const { run, busy, failure } = useAction();
  const job = useJob(protectionJob);
  const form = useRef<HTMLFormElement>(null);
  useWipedAtLock(() => {
    setGroups(null);
    onClose();
  });
  useEffect(() => {
    void run('kit.begin', {}).then(setDraft);
    return () => void send('kit.drop', {});
  }, [run]);

  const save = async () => keep(await run('kit.save', {}), (saved) => saved.file !== '' && setFile(saved.file));
  const print = async () =>
    keep(await run('kit.print', {}), ({ outcome }) => outcome === 'printed' && setPrinted(true));
  const show = async () =>
    keep(await run('kit.show', {}), (shown) => {
      if (shown.groups === null) return;
      setGroups(shown.groups);
      setShown(true);
    });
  const isOut = (isPrinted || wasShown) && groups === null;
  const step = file === '' ? 'save' : isOut ? 'type' : 'print';
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`kit.title.${by}`)}
      aside={
        <LinkButton
          onPress={() => {
            later?.onPress();
            onClose();
          }}
        >
          {later?.label ?? t('kit.notNow')}
        </LinkButton>
      }
      actions={
        <>
          {step === 'save' && (
            <Button look="primary" busy={busy || draft === null} onPress={() => void save()}>
              <Save className="i" aria-hidden="true" />
              {t('kit.save')}
            </Button>
          )}
          {step === 'print' && groups === null && (
            <Button look="primary" busy={busy} onPress={() => void print()}>
              <Printer className="i" aria-hidden="true" />
              {t('kit.print')}
            </Button>
          )}
          {groups !== null && (
            <Button look="primary" onPress={() => setGroups(null)}>
              {t('kit.hide')}
            </Button>
          )}
          {step === 'type' && (
            <Button look="primary" busy={job.running} onPress={() => form.current?.requestSubmit()}>
              {t('kit.finish')}
            </Button>
          )}
        </>
      }
    >
      <div className="kit-make">
        <KitPicture />
        <div>
          <p>{t('kit.lead')}</p>
          <ol className="kit-steps">
            <Row
              done={file !== ''}
              now={step === 'save'}
              icon={Save}
              title={t(file === '' ? 'kit.save' : 'kit.fileSaved')}
              text={file === '' ? t('kit.saveWhere') : t('kit.savedAs', { file })}
            >
              {file !== '' && <LinkButton onPress={() => void save()}>{t('kit.saveAgain')}</LinkButton>}
            </Row>
            <Row
              done={isOut}
              now={step === 'print'}
              icon={Printer}
              title={t(isPrinted ? 'kit.printed' : wasShown ? 'kit.shown' : 'kit.print')}
              text={t(isPrinted ? 'kit.printedHow' : wasShown ? 'kit.shownHow' : 'kit.printHow')}
            >
              {step === 'print' && groups === null && (
                <LinkButton onPress={() => void show()}>{t('kit.byHand')}</LinkButton>
              )}
              {step === 'type' && <LinkButton onPress={() => void print()}>{t('kit.printAgain')}</LinkButton>}
            </Row>
            {groups && (
              <li className="kit-code">
                {groups.map((group, place) => (
                  <span key={group}>
                    <small>{place + 1}</small>
                    <code>{group}</code>
                  </span>
                ))}
              </li>
            )}
            <Row done={false} now={step === 'type'} icon={Pencil} title={t('kit.type')} text={t('kit.typeWhy')} />
          </ol>
          {step === 'type' && draft && (
            <FinishKit form={form} draft={draft} asksPresent={by === 'passphrase'} onDone={onClose} />
          )}
        </div>
      </div>
      {draft?.replaces && (
        <p className="hint kit-note">
          {t('kit.replaces', { number: draft.replaces.number, made: dateTimeWords(draft.replaces.madeAt) })}
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
      <Banner tone="warn" icon={TriangleAlert} live="none">
        <p>{t(`kit.only.${by}`)}</p>
      </Banner>
    </Dialog>
  );
}

function keep<T>(answer: T | null, use: (answer: T) => unknown): void {
  if (answer !== null) use(answer);
}

type RowProps = {
  readonly done: boolean;
  readonly now: boolean;
  readonly icon: typeof Save;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
};

function Row({ done, now, icon, title, text, children }: RowProps) {
  const Icon = done ? Check : icon;
  return (
    <li className={done ? 'done' : now ? 'now' : ''} aria-current={now ? 'step' : undefined}>
      <span className="kit-sign">
        <Icon className="i i-sm" aria-hidden="true" />
      </span>
      <span>
        <b>{title}</b>
        <small>{text}</small>
      </span>
      {children}
    </li>
  );
}
