import { Calendar, Check, ChevronRight, CircleAlert, Clock, type LucideIcon } from 'lucide-react';
import type { Overview } from '../../../shared/contract/inventory-requests';
import type { AttentionGroup } from '../../../shared/model/attention';
import { type t as Translate, useText } from '../../messages/t';
import { clearKeysFilter } from '../../state/keys-view-store';
import { go } from '../../state/route-store';

type TilesProps = Pick<Overview, 'groups'>;

type TileGroup = Exclude<AttentionGroup, 'kept' | 'unfinished'>;

const tiles: readonly { readonly group: TileGroup; readonly icon: LucideIcon; readonly tone: string }[] = [
  { group: 'act-now', icon: CircleAlert, tone: 'bad' },
  { group: 'due-soon', icon: Calendar, tone: 'warn' },
  { group: 'check-facts', icon: Clock, tone: 'quiet' },
  { group: 'all-good', icon: Check, tone: 'ok' },
];

const maxReasons = 3;

/** Why these keys are in the group: "1 failed its test, 1 review is late". */
function whyWords(t: typeof Translate, group: TileGroup, { count, reasons }: Overview['groups'][TileGroup]): string {
  if (count === 0 || reasons.length === 0) return t(`home.tile.${group}`, { count });
  const named = reasons.slice(0, maxReasons).map(({ reason, count }) => t(`home.reason.${reason}`, { count }));
  const others = reasons.slice(maxReasons).reduce((sum, { count }) => sum + count, 0);
  if (others > 0) named.push(t('home.reason.others', { count: others }));
  return named.join(', ');
}

/** The number of keys in each group. A tile with keys opens their list. */
export function AttentionTiles({ groups }: TilesProps) {
  const t = useText();
  const current = tiles.reduce((sum, tile) => sum + groups[tile.group].count, 0);
  return (
    <section aria-labelledby="attention">
      <div className="section-head">
        <h2 id="attention">{t('home.attention')}</h2>
        <span className="end muted">{t('home.currentKeys', { count: current })}</span>
      </div>
      <div className="tiles">
        {tiles.map(({ group, icon: Icon, tone }) => {
          const { count } = groups[group];
          const words = (
            <>
              <span className="top">
                <Icon className="i i-sm" aria-hidden="true" />
                {t(`inventory.group.${group}`)}
              </span>
              <span className="big">{count}</span>
              <span className="say">{whyWords(t, group, groups[group])}</span>
            </>
          );
          // An empty list would be a dead end, so a tile without keys is plain text.
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
              onClick={() => {
                clearKeysFilter();
                go({ name: 'keys', id: null, group });
              }}
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
