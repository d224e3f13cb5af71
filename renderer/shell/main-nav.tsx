import { ClipboardCheck, FileText, History, House, Key, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import { useEffect } from 'react';
import { numberWords } from '../messages/numbers';
import { useText } from '../messages/t';
import { useApp } from '../state/app-store';
import { useNarrowing } from '../state/company-store';
import { useKeyCounts, useOverviewStore } from '../state/overview-store';
import { readReviews, useOpenReviews } from '../state/reviews-store';
import { go, type Route, useRoute } from '../state/route-store';

type ItemProps = {
  readonly to: Route;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly count?: number;
  /** A sub-place for which this entry is marked as current too. */
  readonly inside?: Route['name'];
  readonly last?: boolean;
};

function Item({ to, icon: Icon, name, count, inside, last }: ItemProps) {
  const place = useRoute().name;
  const here = place === to.name || place === inside;
  return (
    <a
      href={`#${to.name}`}
      className={last ? 'push' : undefined}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      <Icon className="i" aria-hidden="true" />
      <span className="nav-name">{name}</span>
      {count !== undefined && count > 0 && <span className="count">{numberWords(count)}</span>}
    </a>
  );
}

/** The places of the app. On the Keys page only icons are shown; each name appears on hover and focus. */
export function MainNav() {
  const t = useText();
  const company = useNarrowing();
  const all = useKeyCounts()?.current ?? 0;
  const current = company?.current ?? all;
  const opened = useOverviewStore((store) => store.overview !== null);
  const openReviews = useOpenReviews();
  const { account } = useApp().settings;
  // After the first screen, and once for each account: the menu needs only the count.
  useEffect(() => {
    if (opened && account !== 'none') void readReviews();
  }, [opened, account]);
  return (
    <nav className="nav" aria-label={t('app.menu')}>
      <Item to={{ name: 'home' }} icon={House} name={t('app.home')} />
      <Item to={{ name: 'keys', id: null, group: null }} icon={Key} name={t('app.keys')} count={current} />
      <Item
        to={{ name: 'reviews' }}
        icon={ClipboardCheck}
        name={t('app.reviews')}
        count={openReviews}
        inside="review"
      />
      <Item to={{ name: 'activity', key: null }} icon={History} name={t('app.activity')} />
      <Item to={{ name: 'records' }} icon={FileText} name={t('app.records')} />
      <Item to={{ name: 'settings' }} icon={SlidersHorizontal} name={t('app.settings')} last />
    </nav>
  );
}
