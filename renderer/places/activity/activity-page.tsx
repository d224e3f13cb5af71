import { useEffect, useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { PageTitle } from '../../kit/page-title';
import { dayWords } from '../../messages/dates';
import { numberWords } from '../../messages/numbers';
import { useText } from '../../messages/t';
import { clearActivityFilter } from '../../state/activity-filter';
import { type ActivityList, holdActivity, readActivityAgain, useActivityList } from '../../state/activity-list';
import { chooseCompany } from '../../state/company-store';
import { replaceRoute } from '../../state/route-store';
import { ActivityExport } from './activity-export';
import { ActivityFilters } from './activity-filters';
import { ActivityLines } from './activity-lines';
import { CheckBar } from './check-bar';
import { isNarrowed } from './filter-words';
import '../../styles/inventory.css';
import '../../styles/chip-panel.css';
import '../../styles/activity.css';
import '../../styles/activity-lines.css';
import 'texts:activity';
import 'texts:inventory';
import 'texts:doctor';
import 'texts:key-tasks';
import 'texts:notices';
import 'texts:records';

/** Every act in the journal, newest first. `keyId` narrows the page to one key. */
export function ActivityPage({ keyId }: { readonly keyId: string | null }) {
  const t = useText();
  // State, not a ref: the lines measure the element in their own layout effect, which runs before a ref is set.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const list = useActivityList((store) => store.list);
  const failure = useActivityList((store) => store.failure);
  useEffect(holdActivity, []);
  return (
    <main className="page" id="main" ref={setScroller}>
      <div className="page-in activity">
        <div className="page-head">
          <div>
            <PageTitle>{t('activity.title')}</PageTitle>
            <p className="lead">{t('activity.lead')}</p>
          </div>
          <div className="end">{list?.older === 0 && <ActivityExport list={list} />}</div>
        </div>
        {list && <CheckBar list={list} />}
        <ActivityFilters list={list} keyId={keyId} />
        {failure && (
          <FailureNote failure={failure}>
            <p>{t('activity.failed')}</p>
            <Button small onPress={() => readActivityAgain()}>
              {t('app.tryAgain')}
            </Button>
          </FailureNote>
        )}
        {!list && !failure && (
          <p className="hint" role="status">
            {t('activity.reading')}
          </p>
        )}
        {list && <Lines list={list} scroller={scroller} />}
      </div>
    </main>
  );
}

type LinesProps = { readonly list: ActivityList; readonly scroller: HTMLElement | null };

function Lines({ list, scroller }: LinesProps) {
  const t = useText();
  const { listed, total, newer, older, since, view } = list;
  const narrowed = isNarrowed(view);
  const clear = () => {
    clearActivityFilter();
    chooseCompany(null);
    replaceRoute({ name: 'activity', key: null });
  };
  const begun = since === null ? 'none' : dayWords(since);
  return (
    <>
      {newer > 0 && (
        <p className="newer">
          <button
            type="button"
            className="chip on"
            onClick={() => {
              scroller?.scrollTo({ top: 0 });
              readActivityAgain(true);
            }}
          >
            {t('activity.newer', { count: newer })}
          </button>
        </p>
      )}
      {listed === 0 ? (
        <p className="card card-pad muted" role="status">
          {t(older > 0 ? 'activity.noMatchYet' : narrowed ? 'activity.noMatch' : 'activity.empty')}
        </p>
      ) : (
        <ActivityLines list={list} scroller={scroller} />
      )}
      {older > 0 && <p className="hint activity-end">{t('activity.older', { older })}</p>}
      <p className="hint activity-end" role="status">
        {narrowed
          ? t('activity.count', { listed, total: numberWords(total), since: begun })
          : t('activity.countAll', { total, since: begun })}{' '}
        {narrowed && <LinkButton onPress={clear}>{t('activity.clear')}</LinkButton>}
      </p>
    </>
  );
}
