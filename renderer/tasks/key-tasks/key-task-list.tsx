import { CircleQuestionMark, type LucideIcon, Pencil, TriangleAlert } from 'lucide-react';
import { type KeyTaskStage, type KeyWithTask, keyTaskStageOf, pendingTask } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import { Badge, type Tone } from '../../kit/badge';
import { Button } from '../../kit/button';
import { type ListedIds, MoreTasks, useLongTasks } from '../../kit/long-tasks';
import { QuiltBlock } from '../../kit/quilt-block';
import { useText } from '../../messages/t';
import { useKeys } from '../../state/keys-store';
import { go } from '../../state/route-store';

const badges: Readonly<Record<Exclude<KeyTaskStage, 'confirmed'>, { readonly tone: Tone; readonly icon: LucideIcon }>> =
  {
    open: { tone: 'go', icon: Pencil },
    waiting: { tone: 'warn', icon: CircleQuestionMark },
    contradicted: { tone: 'bad', icon: TriangleAlert },
  };

/** The keys whose task is in progress or not confirmed, with one action per row. */
export function KeyTaskList({ ids, count }: ListedIds) {
  const t = useText();
  const tasks = useLongTasks({ ids, count });
  const keys = useKeys(tasks.shown);
  const withTasks = tasks.shown.flatMap((id) => {
    const key = keys.get(id);
    return (key && pendingTask(key)) ?? [];
  });
  if (withTasks.length === 0) return null;
  return (
    <section aria-labelledby="cares">
      <div className="section-head">
        <h2 id="cares">{t('keyTasks.list.title')}</h2>
      </div>
      <ul className="card tasks">
        {withTasks.map((record) => (
          <KeyTaskRow key={record.id} record={record} />
        ))}
      </ul>
      <MoreTasks tasks={tasks} />
    </section>
  );
}

function KeyTaskRow({ record }: { readonly record: KeyWithTask }) {
  const t = useText();
  const { care, name, company, system } = record;
  const state = keyTaskStageOf(care);
  if (state === 'confirmed') return null;
  const { tone, icon } = badges[state];
  const act = t(`keyTasks.list.act.${state}`);
  const shown = name.value || company;
  return (
    <li>
      <QuiltBlock seed={record.id} />
      <div>
        <h3>{shown}</h3>
        <p>
          {serviceOf(system).name}, {company}. {t(`keyTasks.list.${state}.${care.task}`)}
        </p>
      </div>
      <div>
        <Badge tone={tone} icon={icon}>
          {t(`keyTasks.list.state.${state}`)}
        </Badge>
      </div>
      <Button
        small
        className="act"
        label={t('home.setup.actFor', { act, company: shown })}
        onPress={() => go({ name: 'key-task', id: record.id })}
      >
        {act}
      </Button>
    </li>
  );
}
