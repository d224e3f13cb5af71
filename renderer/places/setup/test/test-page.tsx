import { RotateCw, Square } from 'lucide-react';
import { useState } from 'react';
import { stepAfter } from '../../../../shared/model/services/services';
import type { NextAction } from '../../../../shared/model/test-run';
import { request } from '../../../api';
import { Button } from '../../../kit/button';
import { happenedWords } from '../../../messages/dates';
import { serviceText } from '../../../messages/service-text';
import { useText } from '../../../messages/t';
import { useTestProgress } from '../../../state/test-progress';
import { hasPassed } from '../places';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { CheckList } from './check-list';
import { RoleGuide } from './role-guide';
import { RowChoice } from './row-choice';
import { RunNotes } from './run-notes';
import { TechnicalDetails } from './technical-details';
import { testKey, useTesting } from './test-key';
import { useSpokenProgress } from './use-spoken-progress';
import { VerdictCard } from './verdict-card';

/** Actions of the verdict's card that repeat the test: the footer then does not offer it again. */
const testsFromCard: ReadonlySet<NextAction> = new Set(['retry', 'wait-and-retry', 'check-network', 'check-clock']);

/** The connection doctor: named checks, one verdict, one next action. Only a passed test allows to continue. */
export function TestPage({ record }: PageProps) {
  const t = useText();
  const setup = useSetup(record.id);
  const { checks } = useTestProgress(record.id);
  const { busy: running, failure } = useTesting(record.id);
  const saving = { ...setup, failure: setup.failure ?? failure };
  const [roleShown, setRoleShown] = useState(false);
  useSpokenProgress(record, running, checks);
  const { system, lastTest } = record;
  const run = () => {
    // The role guide takes the focus as it opens, so close it: it must not reappear by itself after the test.
    setRoleShown(false);
    return testKey(record.id);
  };
  const again = (
    <Button onPress={() => void run()}>
      <RotateCw className="i" aria-hidden="true" />
      {t('setup.test.again')}
    </Button>
  );

  if (running) {
    return (
      <WizardPage
        record={record}
        saving={saving}
        title={t('setup.test.runningTitle')}
        lead={serviceText(system, 'setup.test.service.unchanged')}
        width="slim"
        footAct={
          <Button onPress={() => void request('tests.stop', { id: record.id })}>
            <Square className="i" aria-hidden="true" />
            {t('setup.test.stop')}
          </Button>
        }
      >
        <CheckList record={record} checks={checks} running />
      </WizardPage>
    );
  }
  if (!lastTest) {
    return (
      <WizardPage
        record={record}
        saving={saving}
        title={t('setup.test.readyTitle')}
        lead={serviceText(system, 'setup.test.service.unchanged')}
        width="slim"
        primary={{ label: serviceText(system, 'setup.test.service.act'), press: () => void run() }}
      >
        <CheckList record={record} checks={[]} />
      </WizardPage>
    );
  }
  const passed = hasPassed(record);
  const { verdict } = lastTest;
  const title = passed
    ? 'setup.test.passedTitle'
    : verdict.tone === 'wrong'
      ? 'setup.test.fixTitle'
      : 'setup.test.unsureTitle';
  const why =
    verdict.action === 'change-role'
      ? 'setup.test.why.role'
      : verdict.tone === 'wrong'
        ? 'setup.test.why.fix'
        : 'setup.test.why.unsure';
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t(title)}
      width="slim"
      troubled={!passed}
      footNote={passed ? null : t(why)}
      footAct={testsFromCard.has(verdict.action) ? null : again}
      primary={
        passed
          ? {
              label: serviceText(system, 'setup.test.service.next'),
              press: () => void saving.goTo({ step: stepAfter(system, 'test'), page: 0 }),
            }
          : null
      }
    >
      <VerdictCard
        record={record}
        run={lastTest}
        roleShown={roleShown}
        onShowRole={() => setRoleShown(true)}
        onEdit={() => void saving.goTo({ step: 'capture', page: 0 })}
        onRetry={() => void run()}
        onTrySwapped={() => void testKey(record.id, 'tests.trySwapped')}
      />
      <RunNotes run={lastTest} system={system} />
      <RowChoice record={record} run={lastTest} />
      {roleShown && verdict.action === 'change-role' && <RoleGuide />}
      <div className="section-head">
        <h2>{t('setup.test.checked')}</h2>
        <span className="end muted">
          {happenedWords(lastTest.finishedAt)}. {serviceText(system, 'setup.test.service.wasUnchanged')}
        </span>
      </div>
      <CheckList record={record} checks={lastTest.checks} />
      <TechnicalDetails run={lastTest} system={system} />
    </WizardPage>
  );
}
