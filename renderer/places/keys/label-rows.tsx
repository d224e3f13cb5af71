import { Suspense, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { tagsOf } from '../../../shared/model/tags';
import { Freshness } from '../../kit/freshness';
import { lazyPage } from '../../kit/lazy-page';
import { LinkButton } from '../../kit/link-button';
import { TagList } from '../../kit/tag-list';
import { useText } from '../../messages/t';
import { Row } from './fact-row';

const TagsDialog = lazyPage(() => import('./label-dialogs').then((m) => m.TagsDialog));
const NoteDialog = lazyPage(() => import('./label-dialogs').then((m) => m.NoteDialog));

type LabelRowProps = { readonly record: KeyRecord };

/** The tags of a key, which its tombstone keeps as well. */
export function TagsRow({ record }: LabelRowProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const tags = tagsOf(record);
  return (
    <Row name={t('inventory.fact.tags')}>
      {tags.length > 0 ? <TagList tags={tags} /> : <span className="muted">{t('inventory.tags.none')}</span>}{' '}
      <LinkButton label={t('inventory.changeTags')} onPress={() => setAsking(true)}>
        {t(tags.length > 0 ? 'inventory.change' : 'inventory.write')}
      </LinkButton>
      {asking && (
        <Suspense fallback={null}>
          <TagsDialog record={record} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Row>
  );
}

/** The note of a key, with its origin and time. */
export function NoteRow({ record }: LabelRowProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { note } = record;
  return (
    <Row name={t('inventory.fact.note')}>
      {note ? (
        <>
          <p className="note-text">{note.text}</p>
          <Freshness known={note.known} at={note.at} spelled />
        </>
      ) : (
        <span className="muted">{t('inventory.note.none')}</span>
      )}{' '}
      <LinkButton label={t('inventory.changeNote')} onPress={() => setAsking(true)}>
        {t(note ? 'inventory.change' : 'inventory.write')}
      </LinkButton>
      {asking && (
        <Suspense fallback={null}>
          <NoteDialog record={record} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </Row>
  );
}
