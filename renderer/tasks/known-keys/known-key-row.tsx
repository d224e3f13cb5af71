import { Check, CircleQuestionMark, Minus, Pencil, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KeyStatus } from '../../../shared/model/key-record';
import type { ListedKey } from '../../../shared/model/known-keys';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { LinkButton } from '../../kit/link-button';
import { Tick } from '../../kit/tick';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import { go } from '../../state/route-store';

type KnownKeyRowProps = {
  readonly row: ListedKey;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onTakeOver: () => void;
};

/** One key of the account’s list. Only keys without a record can be selected; the others link to theirs. */
export function KnownKeyRow({ row, chosen, onChoose, onTakeOver }: KnownKeyRowProps) {
  const t = useText();
  return (
    <tr>
      <td>
        {row.recordId === null && (
          <Tick labelHidden checked={chosen} onChange={onChoose}>
            {t('knownKeys.choose', { name: row.name })}
          </Tick>
        )}
      </td>
      <th scope="row">{row.name}</th>
      <td>{row.role}</td>
      <td>{row.recordId === null ? <NotHere row={row} /> : <Here row={row} onTakeOver={onTakeOver} />}</td>
    </tr>
  );
}

function NotHere({ row }: { readonly row: ListedKey }) {
  const t = useText();
  if (!row.doubtful) return <State icon={Minus}>{t('knownKeys.notHere')}</State>;
  return (
    <>
      <State tone="warn" icon={CircleQuestionMark}>
        {t('knownKeys.doubtful')}
      </State>
      <p className="hint">{t('knownKeys.doubtfulWhy')}</p>
    </>
  );
}

function Here({ row, onTakeOver }: { readonly row: ListedKey; readonly onTakeOver: () => void }) {
  const t = useText();
  const record = useKey(row.recordId);
  if (!record) return null;
  const open = (
    <LinkButton
      onPress={() => go({ name: 'keys', id: record.id, group: null })}
      label={t('knownKeys.openFor', { name: row.name })}
    >
      {t('knownKeys.open')}
    </LinkButton>
  );
  if (row.changed.length > 0) return <Changed row={row}>{open}</Changed>;
  if (row.differs.length === 0) {
    const isDraft = record.status.value === 'draft';
    return (
      <span className="known-here">
        <State tone={isDraft ? 'go' : 'ok'} icon={isDraft ? Pencil : Check}>
          {t(isDraft ? 'knownKeys.settingUp' : 'knownKeys.here')}
        </State>
        {open}
      </span>
    );
  }
  const stored = {
    name: record.name.value,
    role: record.role?.value ?? '',
    status: t(`inventory.status.${record.status.value}`),
  };
  return (
    <>
      <span className="known-here">
        <State tone="warn" icon={TriangleAlert}>
          {t('knownKeys.differs')}
        </State>
        {open}
      </span>
      {row.differs.map((what) => (
        <p className="hint" key={what}>
          {t(`knownKeys.differs.${what}`, { value: stored[what] })}
        </p>
      ))}
      <Button small onPress={onTakeOver} label={t('knownKeys.takeOverFor', { name: row.name })}>
        {t('knownKeys.takeOver')}
      </Button>
    </>
  );
}

/** What this read has changed in the record. */
function Changed({ row, children }: { readonly row: ListedKey; readonly children: ReactNode }) {
  const t = useText();
  const before = ({ what, from }: ListedKey['changed'][number]) =>
    what === 'status' ? t(`inventory.status.${from as KeyStatus}`) : what === 'missing' ? dayWords(from) : from;
  return (
    <>
      <span className="known-here">
        <State tone="warn" icon={TriangleAlert}>
          {t('knownKeys.changed')}
        </State>
        {children}
      </span>
      {row.changed.map((each) => (
        <p className="hint" key={each.what}>
          {t(`knownKeys.changed.${each.what}`, { value: before(each) })}
        </p>
      ))}
    </>
  );
}
