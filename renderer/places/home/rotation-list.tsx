import { ArrowRightLeft } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { type RotationPlan, rotationPlan } from '../../../shared/model/rotation-plan';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { type ListedIds, MoreTasks, useLongTasks } from '../../kit/long-tasks';
import { QuiltBlock } from '../../kit/quilt-block';
import { useText } from '../../messages/t';
import { useKeys } from '../../state/keys-store';
import { go } from '../../state/route-store';

type UnderWay = { readonly old: KeyRecord; readonly plan: RotationPlan };

/** Unfinished rotations by their old keys, each with its next step. */
export function RotationList({ ids, count }: ListedIds) {
  const t = useText();
  const tasks = useLongTasks({ ids, count });
  const olds = useKeys(tasks.shown);
  const news = useKeys([...olds.values()].flatMap(({ replacedBy }) => replacedBy ?? []));
  const rotations = tasks.shown
    .flatMap((id) => olds.get(id) ?? [])
    .map((old) => ({ old, plan: rotationPlan(old, news.get(old.replacedBy ?? '')) }))
    .filter(({ old, plan }) => old.replacedBy !== null && plan.now !== null);
  if (rotations.length === 0) return null;
  return (
    <section aria-labelledby="rotations">
      <div className="section-head">
        <h2 id="rotations">{t('rotation.home')}</h2>
      </div>
      <ul className="card tasks">
        {rotations.map((rotation) => (
          <RotationRow key={rotation.old.id} {...rotation} />
        ))}
      </ul>
      <MoreTasks tasks={tasks} />
    </section>
  );
}

function RotationRow({ old, plan }: UnderWay) {
  const t = useText();
  const name = old.name.value || t('inventory.unnamed');
  const done = plan.steps.filter(({ state }) => state === 'done').length;
  return (
    <li>
      <QuiltBlock seed={old.id} />
      <div>
        <h3>{old.company}</h3>
        <p>
          {t('rotation.home.line', { name })} {plan.now && t(`rotation.next.${plan.now}`)}
        </p>
      </div>
      <div>
        <Badge tone="go" icon={ArrowRightLeft}>
          {t('home.setup.state.in-progress')}
        </Badge>
        <span className="meter" aria-hidden="true">
          {plan.steps.map(({ id, state }) => (
            <i className={state === 'done' ? 'on' : undefined} key={id} />
          ))}
        </span>
        <span className="hidden-label">{t('home.setup.progress', { done, of: plan.steps.length })}</span>
      </div>
      <Button
        small
        className="act"
        label={t('rotation.home.actFor', { name, company: old.company })}
        onPress={() => go({ name: 'rotation', id: old.id })}
      >
        {t('rotation.home.act')}
      </Button>
    </li>
  );
}
