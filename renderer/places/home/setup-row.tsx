import { Check, CircleAlert, Minus, Pencil } from 'lucide-react';
import { memo } from 'react';
import { progressOf, type SetupRecord, type SetupState, setupStateOf } from '../../../shared/inventory/setup-state';
import { stepAfter } from '../../../shared/model/services/services';
import type { SetupStep } from '../../../shared/model/setup';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { QuiltBlock } from '../../kit/quilt-block';
import { dayWords } from '../../messages/dates';
import { serviceText } from '../../messages/service-text';
import { type t as Translate, useText } from '../../messages/t';
import { go } from '../../state/route-store';

const badges = {
  'needs-fixing': { tone: 'bad', icon: CircleAlert },
  'in-progress': { tone: 'go', icon: Pencil },
  waiting: { tone: 'quiet', icon: Minus },
  finished: { tone: 'ok', icon: Check },
} as const;

/** After a passed test the next step is shown, even while the set-up is still on the test's page. */
function nextStep({ system, setup: { step }, lastTest }: SetupRecord): SetupStep {
  if (step !== 'test' || lastTest?.verdict.tone !== 'passed') return step;
  return stepAfter(system, 'test');
}

function lineOf(t: typeof Translate, key: SetupRecord, state: SetupState): string {
  if (state === 'needs-fixing') return t('home.setup.fix');
  if (state === 'waiting') {
    const person = key.setup.waitingFor;
    return person ? t('home.setup.waitingFor', { person }) : t('home.setup.waiting');
  }
  if (state === 'in-progress') return t(`home.setup.next.${nextStep(key)}`);
  const day = dayWords(key.setup.finishedAt ?? key.updatedAt);
  return t(key.lastTest?.verdict.tone === 'passed' ? 'home.setup.finishedPassed' : 'home.setup.finished', { day });
}

/** One set-up: its key, its progress, and the action that continues it. */
export const SetupRow = memo(function SetupRow({ setup: key }: { readonly setup: SetupRecord }) {
  const t = useText();
  const state = setupStateOf(key);
  const progress = progressOf(key);
  const { tone, icon } = badges[state];
  const act =
    state === 'finished'
      ? t('home.setup.open')
      : t(state === 'needs-fixing' ? 'home.setup.seeFix' : 'home.setup.carryOn', { step: progress.at });
  return (
    <li>
      <QuiltBlock seed={key.id} />
      <div>
        <h3>{key.company}</h3>
        <p>
          {serviceText(key.system, 'home.setup.service')} {lineOf(t, key, state)}
        </p>
      </div>
      <div>
        <Badge tone={tone} icon={icon}>
          {t(`home.setup.state.${state}`)}
        </Badge>
        <span className="meter" aria-hidden="true">
          {Array.from({ length: progress.of }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dashes are alike and never move
            <i className={place < progress.done ? 'on' : undefined} key={place} />
          ))}
        </span>
        <span className="hidden-label">{t('home.setup.progress', { done: progress.done, of: progress.of })}</span>
      </div>
      <Button
        small
        className="act"
        look={state === 'finished' ? 'plain' : 'default'}
        label={t('home.setup.actFor', { act, company: key.company })}
        onPress={() =>
          go(state === 'finished' ? { name: 'keys', id: key.id, group: null } : { name: 'setup', id: key.id })
        }
      >
        {act}
      </Button>
    </li>
  );
});
