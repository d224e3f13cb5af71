import { CircleHelp, KeyRound, ShieldCheck } from 'lucide-react';
import { serviceFacts } from '../../../../shared/model/services/services';
import type { TestRun } from '../../../../shared/model/test-run';
import { Coded, codedText } from '../../../guide/coded-text';
import { Button } from '../../../kit/button';
import { CopyButton } from '../../../kit/copy-button';
import { useText } from '../../../messages/t';
import { protection } from '../../../state/protection-store';
import { send } from '../../../state/send';
import type { Drafted } from '../use-setup';
import { HostNames, hostsText } from './host-names';
import { detailsText } from './technical-details';
import { WaitAndRetry } from './wait-and-retry';

type VerdictCardProps = {
  readonly record: Drafted;
  readonly run: TestRun;
  readonly roleShown: boolean;
  readonly onShowRole: () => void;
  readonly onEdit: () => void;
  readonly onRetry: () => void;
  readonly onTrySwapped: () => void;
};

const looks = {
  passed: { tone: 'ok', icon: ShieldCheck },
  wrong: { tone: 'bad', icon: KeyRound },
  'could-not-run': { tone: 'warn', icon: CircleHelp },
} as const;

/** The verdict in one sentence, with the one action that helps. */
export function VerdictCard(props: VerdictCardProps) {
  const { record, run } = props;
  const t = useText();
  const { code, tone, action, facts } = run.verdict;
  const { tone: look, icon: Icon } = looks[tone];
  const words = { ...facts, company: record.company, ...serviceFacts(record.system) };
  const acts = {
    'edit-values': props.onEdit,
    'say-whose': props.onEdit,
    'try-swapped': props.onTrySwapped,
    'copy-again': props.onEdit,
    'change-role': props.onShowRole,
    retry: props.onRetry,
    'check-network': props.onRetry,
    'check-clock': props.onRetry,
    unlock: () => void protection.unlock().then((open) => open && props.onRetry()),
  } as const;
  const copied = action === 'ask-it' || action === 'copy-details';
  const waits = action === 'wait-and-retry';
  const press = action === 'continue' || copied || waits ? null : acts[action as keyof typeof acts];
  const forOthers = action === 'ask-it' ? `${hostsText(record.system)}\n\n${detailsText(run)}` : detailsText(run);
  const label = codedText(`action.${action}`, words) ?? t('setup.test.again');
  return (
    <>
      <section className={`card verdict ${look}`} aria-labelledby="verdict">
        <span className="seal">
          <Icon className="i" aria-hidden="true" />
        </span>
        <div>
          <h2 id="verdict">
            <Coded id={`verdict.${code}.title`} facts={words} />
          </h2>
          <p>
            <Coded id={`verdict.${code}.advice`} facts={words} />
          </p>
        </div>
        {press && !(action === 'change-role' && props.roleShown) && (
          <Button look="primary" onPress={press}>
            {label}
          </Button>
        )}
        {waits && (
          <WaitAndRetry
            key={run.finishedAt}
            since={run.finishedAt}
            seconds={Number(facts.seconds ?? 0) || 0}
            onRetry={props.onRetry}
          />
        )}
        {copied && (
          <CopyButton copy={() => send('clipboard.copyText', { text: forOthers })} small={false}>
            {label}
          </CopyButton>
        )}
      </section>
      {(action === 'check-network' || action === 'ask-it') && <HostNames system={record.system} />}
    </>
  );
}
