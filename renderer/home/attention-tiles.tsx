import { Check, ChevronRight, CircleAlert, Clock, type LucideIcon, Pencil } from 'lucide-react';
import type { KeyRecord } from '../../shared/key-record';
import type { AttentionGroup } from '../inventory/attention';
import { useText } from '../messages/t';
import { go } from '../state/route-store';

type TilesProps = { readonly groups: Readonly<Record<AttentionGroup, readonly KeyRecord[]>> };

type TileGroup = Exclude<AttentionGroup, 'kept'>;

const tiles: readonly { readonly group: TileGroup; readonly icon: LucideIcon; readonly tone: string }[] = [
  { group: 'act-now', icon: CircleAlert, tone: 'bad' },
  { group: 'unfinished', icon: Pencil, tone: 'go' },
  { group: 'check-facts', icon: Clock, tone: 'warn' },
  { group: 'all-good', icon: Check, tone: 'ok' },
];

/** How many keys stand in each group; each tile with keys in it opens their list. */
export function AttentionTiles({ groups }: TilesProps) {
  const t = useText();
  const current = tiles.reduce((sum, tile) => sum + groups[tile.group].length, 0) - groups.unfinished.length;
  return (
    <section aria-labelledby="attention">
      <div className="section-head">
        <h2 id="attention">{t('home.attention')}</h2>
        <span className="end muted">{t('home.currentKeys', { count: current })}</span>
      </div>
      <div className="tiles">
        {tiles.map(({ group, icon: Icon, tone }) => {
          const count = groups[group].length;
          const words = (
            <>
              <span className="top">
                <Icon className="i i-sm" aria-hidden="true" />
                {t(`inventory.group.${group}`)}
              </span>
              <span className="big">{count}</span>
              <span className="say">{t(`home.tile.${group}`, { count })}</span>
            </>
          );
          // An empty list is a dead end, so a tile with nothing in it is a plain fact.
          if (count === 0) {
            return (
              <div className="card tile none" key={group}>
                {words}
              </div>
            );
          }
          return (
            <button
              type="button"
              className={`card tile ${tone}`}
              key={group}
              onClick={() => go({ name: 'keys', id: null, group })}
            >
              {words}
              <span className="go-on">
                <ChevronRight className="i i-sm" aria-hidden="true" />
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
