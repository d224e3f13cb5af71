import { X } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { type bulkTestOutcomes, sortLines } from '../../../shared/contract/bulk-test-outcomes';
import { serviceFacts, systems } from '../../../shared/model/services/services';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { IconButton } from '../../kit/icon-button';
import { ProgressLine } from '../../kit/progress-line';
import { timeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { type BulkTestResult, bulkTestPlace, forgetBulkTest, useBulkTestStore } from '../../state/bulk-test-store';
import { useJob } from '../../state/use-job';
import '../../styles/bulk-test.css';
import 'texts:job';
import 'texts:bulk-test';

const BulkTestDialog = lazy(() => import('./bulk-test-dialog').then((m) => ({ default: m.BulkTestDialog })));

/** The running bulk test, and the last result in one line. Renders nothing when there is neither. */
export const BulkTestPanel = memo(function BulkTestPanel() {
  const t = useText();
  const job = useJob(bulkTestPlace);
  const { settings } = useApp();
  const { account, result } = useBulkTestStore();
  if (account !== settings.account) return null;
  return (
    <>
      {job.running && (
        <div className="bulk-test">
          <ProgressLine job={job} label={t('bulkTest.running')} pausable />
          {job.stopping ? <p className="hint">{t('bulkTest.stopping')}</p> : !job.paused && <Waits />}
        </div>
      )}
      {job.failure && (
        <div className="bulk-test">
          <FailureNote failure={job.failure} />
        </div>
      )}
      {!job.running && result && <Finished result={result} />}
    </>
  );
});

/** The services that receive no tests for now, until when, and why. */
function Waits() {
  const t = useText();
  const waits = useBulkTestStore((store) => store.waits);
  const lines = systems.flatMap((system) => {
    const wait = waits[system];
    return wait ? [t(`bulkTest.wait.${wait.why}`, { ...serviceFacts(system), time: timeWords(wait.until) })] : [];
  });
  return lines.map((line) => (
    <p className="hint" key={line}>
      {line}
    </p>
  ));
}

const said = [
  'newly-failing',
  'still-failing',
  'newly-passing',
  'still-passing',
  'not-checked',
  'waiting',
  'skipped',
] as const satisfies typeof bulkTestOutcomes;

function Finished({ result }: { readonly result: BulkTestResult }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const sorted = sortLines(result.lines);
  // Keys that wait for an answer are never only "left out": a person has something to do about them.
  const asked = sorted.skipped.filter(({ reason }) => reason === 'asked').length;
  const countOf = (outcome: (typeof said)[number]) => sorted[outcome].length - (outcome === 'skipped' ? asked : 0);
  const words = said
    .filter((outcome) => countOf(outcome) > 0)
    .map((outcome) => t(`bulkTest.count.${outcome}`, { count: countOf(outcome) }))
    .concat(asked > 0 ? t('bulkTest.count.asked', { count: asked }) : []);
  const failing = sorted['newly-failing'].length > 0;
  const rest = sorted.waiting.length > 0;
  const title = t(rest ? 'bulkTest.ended' : 'bulkTest.finished', { time: timeWords(result.finishedAt) });
  const text = `${title} ${words.join(', ')}.`;
  const spoken = useRef('');
  useEffect(() => {
    if (spoken.current !== text) announce(text);
    spoken.current = text;
  }, [text]);
  return (
    <div className="bulk-test">
      <Banner
        tone={failing ? 'bad' : rest || asked + sorted['not-checked'].length > 0 ? 'warn' : 'ok'}
        live="none"
        action={
          <span className="bulk-test-acts">
            <Button small onPress={() => setOpen(true)}>
              {t('bulkTest.see')}
            </Button>
            <IconButton icon={X} small label={t('bulkTest.putAway')} onPress={forgetBulkTest} />
          </span>
        }
      >
        <b>{title}</b> {words.join(', ')}.
      </Banner>
      {open && (
        <Suspense fallback={null}>
          <BulkTestDialog result={result} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
