import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import { serviceGuides } from '../../../shared/guides/service-guides';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import { waitsForAnswer } from '../../../shared/model/send-answers';
import { serviceFacts } from '../../../shared/model/services/services';
import { AskedValues } from '../../guide/asked-value';
import { Coded } from '../../guide/coded-text';
import { Button } from '../../kit/button';
import { CopyButton } from '../../kit/copy-button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { go } from '../../state/route-store';
import { send } from '../../state/send';
import { runTest, useTestProgress } from '../../state/test-progress';
import { DiscardSetup } from '../setup/discard-setup';
import { backToList } from './back-to-list';
import { KeyEnd } from './key-end';
import { KeyTasks } from './key-tasks';
import { hasNoValues } from './key-values';
import { RevealValues } from './reveal-values';

/** The actions on a key. An action that is not available is replaced by its reason. */
export function KeyActions({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const status = record.status.value;
  if (hasEnded(record)) {
    return (
      <>
        <KeyEnd record={record} />
        <KeyTasks record={record} />
      </>
    );
  }
  if (status === 'draft') {
    return (
      <div className="acts">
        <Button small look="tint" onPress={() => go({ name: 'setup', id: record.id })}>
          {t('inventory.carryOn')}
        </Button>
        <DiscardSetup record={record} onGone={backToList} />
      </div>
    );
  }
  return (
    <>
      <AskedValues record={record} />
      <div className="acts">
        {!hasNoValues(record) && !waitsForAnswer(record) && <TestAgain record={record} />}
        <CopyValues record={record} />
        <RevealValues key={record.id} record={record} />
      </div>
      {(record.secrets.apiKey ?? record.secrets.apiPassword) && (
        <p className="hint detail-note">{t(serviceGuides[record.system].trust)}</p>
      )}
      <KeyTasks record={record} />
    </>
  );
}

function TestAgain({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { online } = useApp();
  const { running, checks } = useTestProgress(record.id);
  const [failure, setFailure] = useState<Failure | null>(null);
  const test = async () => {
    const answer = await runTest(record.id);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok && answer.value.lastTest) announce(t(`inventory.tested.${answer.value.lastTest.verdict.tone}`));
  };
  const fixable = record.lastTest?.verdict.tone === 'wrong';
  const seeFix = async () => {
    const { id } = record;
    // An imported key has no set-up yet, so open one.
    const opened = record.setup ? null : await send('setups.bringValues', { id });
    const answer =
      opened?.ok === false ? opened : await send('setups.change', { id, change: { step: 'test', page: 0 } });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) go({ name: 'setup', id: record.id });
  };
  return (
    <>
      <WhyNotPassed record={record} />
      {fixable && (
        <Button small look="tint" onPress={() => void seeFix()}>
          {t('inventory.seeFix')}
        </Button>
      )}
      {running ? (
        <>
          <span className="state" role="status">
            {t('inventory.testing', { done: checks.length })}
          </span>
          <Button small onPress={() => void send('tests.stop', { id: record.id })}>
            {t('inventory.stopTest')}
          </Button>
        </>
      ) : online ? (
        <Button small look={fixable ? 'default' : 'tint'} onPress={() => void test()}>
          {t('inventory.testAgain')}
        </Button>
      ) : (
        <p className="hint">{t('inventory.testOffline')}</p>
      )}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

/** Why the last test did not pass, and what helps. The badge in the list only says that it did not. */
function WhyNotPassed({ record }: { readonly record: KeyRecord }) {
  const { lastTest } = record;
  if (!lastTest || lastTest.verdict.tone === 'passed') return null;
  const { code, facts } = lastTest.verdict;
  const words = { ...facts, company: record.company, ...serviceFacts(record.system) };
  return (
    <div className="detail-note why-not">
      <p>
        <b>
          <Coded id={`verdict.${code}.title`} facts={words} />
        </b>
      </p>
      <p>
        <Coded id={`verdict.${code}.advice`} facts={words} />
      </p>
    </div>
  );
}

function CopyValues({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { clipboardSeconds } = useApp().settings;
  const fields = (['apiKey', 'apiPassword'] as const).filter((field) => record.secrets[field]?.state === 'ready');
  if (fields.length === 0) return null;
  const done = clipboardSeconds === 0 ? t('kit.copied') : t('inventory.copiedFor', { seconds: clipboardSeconds });
  const copy = (field: SecretField) => send('secrets.copy', { id: record.id, field });
  return (
    <>
      {fields.map((field) => (
        <CopyButton key={field} copy={() => copy(field)} done={done}>
          {t(`inventory.copy.${field}`)}
        </CopyButton>
      ))}
    </>
  );
}
