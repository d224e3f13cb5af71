import { CircleHelp, Minus, Check as Tick, X } from 'lucide-react';
import { serviceFacts, serviceOf } from '../../../../shared/model/services/services';
import type { Check, CheckState } from '../../../../shared/model/test-run';
import { Coded } from '../../../guide/coded-text';
import { useText } from '../../../messages/t';
import type { Drafted } from '../use-setup';

const looks: Readonly<Record<CheckState, { readonly tone: string; readonly icon: typeof Tick }>> = {
  passed: { tone: 'ok', icon: Tick },
  wrong: { tone: 'bad', icon: X },
  'could-not-run': { tone: 'warn', icon: CircleHelp },
  'not-testable': { tone: 'warn', icon: CircleHelp },
  'not-run': { tone: 'none', icon: Minus },
};

type CheckListProps = {
  readonly record: Drafted;
  readonly checks: readonly Check[];
  /** True while a test runs: unfinished checks are shown as waiting, not as skipped. */
  readonly running?: boolean;
};

/** Every check in order, each with icon, word and colour. A check changes only when it has really finished. */
export function CheckList({ record, checks, running }: CheckListProps) {
  const t = useText();
  const order = serviceOf(record.system).checks;
  const next = order.find((id) => !checks.some((check) => check.id === id));
  return (
    <ol className="card checks page-part" aria-label={t('setup.test.checked')} aria-busy={running ?? false}>
      {order.map((id) => {
        const check = checks.find((done) => done.id === id);
        const { tone, icon: Icon } = looks[check?.state ?? 'not-run'];
        const facts = { ...check?.facts, company: record.company, ...serviceFacts(record.system) };
        const told = !check ? null : check.code === 'ok' ? `check.${id}.passed` : `verdict.${check.code}.check`;
        const word = check
          ? t(`setup.test.state.${check.state}`)
          : t(
              running
                ? id === next
                  ? 'setup.test.state.now'
                  : 'setup.test.state.waiting'
                : 'setup.test.state.not-run',
            );
        return (
          <li className={tone} key={id}>
            <span className="mark">
              <Icon className="i" aria-hidden="true" />
            </span>
            <div>
              <span className="name">
                <Coded id={`check.${id}.label`} facts={facts} />
              </span>
              {told && (
                <p>
                  <Coded id={told} facts={facts} />
                </p>
              )}
            </div>
            <span className="word">{word}</span>
          </li>
        );
      })}
    </ol>
  );
}
