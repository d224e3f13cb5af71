import { useEffect, useRef } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { JobProgress } from '../../shared/contract/job';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import type { JobControl } from '../state/use-job';
import { Button } from './button';

type ProgressLineProps = {
  readonly job: JobControl;
  /** The name of the job, for example "Making the backup". */
  readonly label: string;
  /** True when the job can be paused. */
  readonly pausable?: boolean;
  /** False for a job that cannot be undone once it has started. */
  readonly stoppable?: boolean;
};

const percentOf = (progress: JobProgress | JobControl['progress']) =>
  progress && progress.total > 0 ? Math.min(100, Math.floor((100 * progress.done) / progress.total)) : null;

/**
 * The progress of a running job: its stage, its count, and the buttons to pause and stop it. Renders nothing while no
 * job runs. The bar stays empty, without animation, when the total is unknown.
 */
export function ProgressLine({ job, label, pausable, stoppable = true }: ProgressLineProps) {
  const t = useText();
  const words = useWords(job);
  useSpoken(job, words);
  if (!job.running) return null;
  const { progress } = job;
  const percent = percentOf(progress);
  return (
    <div className="progress-line">
      <ProgressBar aria-label={label} value={percent ?? 0} isIndeterminate={percent === null} valueLabel={words}>
        <p className="progress-words">
          <b>{label}</b>
          <span>{words}</span>
          {progress && progress.total > 1 && (
            <span className="count">{t('job.count', { done: progress.done, total: progress.total })}</span>
          )}
        </p>
        <svg className="progress-track" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
          <rect width={percent ?? 0} height="1" />
        </svg>
      </ProgressBar>
      {!job.stopping && stoppable && (
        <div className="progress-acts">
          {pausable && (
            <Button small onPress={job.paused ? job.resume : job.pause}>
              {t(job.paused ? 'job.resume' : 'job.pause')}
            </Button>
          )}
          <Button small onPress={job.stop}>
            {t('job.stop')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useWords({ progress, paused, stopping }: JobControl): string {
  const t = useText();
  if (stopping) return t('job.stopping');
  if (paused) return t('job.paused');
  return progress ? t(`job.stage.${progress.stage}`) : t('job.starting');
}

/** Announces each new stage, and each quarter of a long one, to screen readers. */
function useSpoken({ running, progress }: JobControl, words: string): void {
  const t = useText();
  const percent = percentOf(progress);
  const quarter = percent === null ? 0 : Math.floor(percent / 25) * 25;
  const said = useRef('');
  useEffect(() => {
    const text = quarter > 0 && quarter < 100 ? t('job.spoken', { stage: words, percent: quarter }) : words;
    if (!running || text === said.current) return;
    said.current = text;
    announce(text);
  }, [running, words, quarter, t]);
}
