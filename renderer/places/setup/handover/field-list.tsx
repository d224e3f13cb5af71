import type { FormGroup } from '../../../../shared/guides/handover-form';
import type { Tick } from '../../../../shared/model/setup';
import { useText } from '../../../messages/t';
import type { Drafted } from '../use-setup';
import { FieldRow } from './field-row';

type FieldListProps = {
  readonly record: Drafted;
  readonly groups: readonly FormGroup[];
  readonly instanceName: string;
  readonly nameReason: string | null;
  readonly onTick: (tick: Tick, done: boolean) => void;
  readonly onInstanceName: (name: string) => void;
};

/** The fields of Patchworks' form, page by page. The first unticked one is next. */
export function FieldList({ record, groups, instanceName, nameReason, onTick, onInstanceName }: FieldListProps) {
  const t = useText();
  const { ticks } = record.setup;
  const next = groups.flatMap((group) => group.fields).find((field) => !ticks[field.tick])?.tick;
  return (
    <ol className="card fields page-part">
      {groups.flatMap((group) => [
        <li className="head" key={group.id}>
          {t(group.head)}
        </li>,
        ...group.fields.map((field) => (
          <FieldRow
            key={field.tick}
            record={record}
            field={field}
            done={Boolean(ticks[field.tick])}
            next={field.tick === next}
            instanceName={instanceName}
            nameReason={nameReason}
            onTick={(done) => onTick(field.tick, done)}
            onInstanceName={onInstanceName}
          />
        )),
      ])}
    </ol>
  );
}
