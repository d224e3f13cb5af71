import { House, Key, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import { useText } from '../messages/t';
import { useKeysStore } from '../state/keys-store';
import { go, type Route, useRoute } from '../state/route-store';

type ItemProps = {
  readonly to: Route;
  readonly icon: LucideIcon;
  readonly name: string;
  readonly count?: number;
  readonly last?: boolean;
};

function Item({ to, icon: Icon, name, count, last }: ItemProps) {
  const here = useRoute().name === to.name;
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
      {count !== undefined && count > 0 && <span className="count">{count}</span>}
    </a>
  );
}

/** The places of the app. On the Keys page only its icons show; each name appears on hover and focus. */
export function MainNav() {
  const t = useText();
  const keys = useKeysStore((store) => store.byId.size);
  return (
    <nav className="nav" aria-label={t('app.menu')}>
      <Item to={{ name: 'home' }} icon={House} name={t('app.home')} />
      <Item to={{ name: 'keys', id: null, group: null }} icon={Key} name={t('app.keys')} count={keys} />
      <Item to={{ name: 'settings' }} icon={SlidersHorizontal} name={t('app.settings')} last />
    </nav>
  );
}
