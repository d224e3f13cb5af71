import { useState } from 'react';
import type { SetupRecord } from '../../../shared/inventory/setup-state';
import { LinkButton } from '../../kit/link-button';
import { type ListedIds, MoreTasks, useLongTasks } from '../../kit/long-tasks';
import { useText } from '../../messages/t';
import { useKeys } from '../../state/keys-store';
import { SetupRow } from './setup-row';

type SetupListProps = { readonly unfinished: ListedIds; readonly finished: ListedIds };

const none: ListedIds = { ids: [], count: 0 };

/** All set-ups, one action per row. Finished ones are behind a link, and read when they are shown. */
export function SetupList({ unfinished, finished }: SetupListProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const open = useLongTasks(unfinished);
  const done = useLongTasks(all ? finished : none);
  const ids = [...open.shown, ...done.shown];
  const keys = useKeys(ids);
  const shown = ids.flatMap((id) => {
    const key = keys.get(id);
    return key?.setup ? [key as SetupRecord] : [];
  });
  if (unfinished.count + finished.count === 0) return null;
  return (
    <section aria-labelledby="setups">
      <div className="section-head">
        <h2 id="setups">{t('home.setups')}</h2>
        {finished.count > 0 && (
          <span className="end">
            <LinkButton onPress={() => setAll(!all)} expanded={all}>
              {t(all ? 'home.hideFinished' : 'home.showFinished', { count: finished.count })}
            </LinkButton>
          </span>
        )}
      </div>
      {ids.length === 0 ? (
        <p className="muted">{t('home.allFinished')}</p>
      ) : (
        <ul className="card tasks">
          {shown.map((key) => (
            <SetupRow key={key.id} setup={key} />
          ))}
        </ul>
      )}
      <MoreTasks tasks={open.shown.length < open.count ? open : done} />
    </section>
  );
}
