import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../messages/t';
import { type ActivityList, useActivityList, watchActivity } from '../../state/activity-list';
import { dayCount, dayTitle } from './act-words';
import { ActivityLine, WaitingLine } from './activity-line';
import { type LaidOut, layOut, type Unfolded } from './lay-out';

type LinesProps = { readonly list: ActivityList; readonly scroller: HTMLElement | null };

/** Lines beyond both ends of those in sight, so that the keyboard can move on. */
const beyond = 4;

/** The lines of the list, grouped by day. Only those near the view are rendered. */
export function ActivityLines({ list, scroller }: LinesProps) {
  const t = useText();
  const ol = useRef<HTMLOListElement>(null);
  const [unfolded, setUnfolded] = useState<Unfolded | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  // Another list has other lines at the same places.
  const [of, setOf] = useState(list);
  if (of.view !== list.view || of.until !== list.until) {
    setOf(list);
    setUnfolded(null);
    setFocused(null);
  }
  useActivityList((store) => store.arrivals);
  const laid = useMemo(() => layOut(list.days, unfolded), [list.days, unfolded]);
  const sight = useSight(scroller, ol, laid, list);
  const { days, first, last } = sight ? laid.between(sight.top, sight.bottom) : { days: [], first: 0, last: -1 };
  const atTop = (sight?.scrolled ?? 0) <= 0 && unfolded === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list lacks its rows at the same places
  useLayoutEffect(() => {
    if (sight) watchActivity(first, last, atTop);
  }, [list, first, last, atTop, sight === null]);

  const toggle = useCallback((place: number) => {
    setUnfolded((before) => (before?.place === place ? null : { place, extra: 0 }));
  }, []);
  const grow = useCallback((place: number, extra: number) => {
    setUnfolded((before) => (before?.place === place && before.extra !== extra ? { place, extra } : before));
  }, []);
  const now = new Date();
  return (
    <ol
      className="card act-list"
      ref={ol}
      aria-label={t('activity.list')}
      style={{ height: laid.height }}
      onKeyDown={walk}
      onFocus={(event) => setFocused(placeOf(event.target))}
      onBlur={() => setFocused(null)}
    >
      {days.map(({ number, top }) => {
        const day = list.days[number];
        return (
          day && (
            <li key={`day ${number}`} className="act-day" style={{ top }}>
              <h2>{dayTitle(day, now)}</h2> <span>{dayCount(day)}</span>
            </li>
          )
        );
      })}
      {placesBetween(first - beyond, last + beyond, list.listed, focused).map((place) => {
        const row = list.rows.rowAt(place);
        const top = laid.topOf(place);
        if (!row) return <WaitingLine key={`waiting ${place}`} top={top} />;
        return (
          <ActivityLine
            key={row.line}
            row={row}
            place={place}
            count={list.listed}
            top={top}
            checkedAt={list.check?.checkedAt ?? null}
            open={unfolded?.place === place}
            onToggle={toggle}
            onGrow={grow}
          />
        );
      })}
    </ol>
  );
}

/** The places to render, the focused one included, so that the keyboard does not lose it. */
function placesBetween(from: number, to: number, count: number, focused: number | null): number[] {
  const [first, last] = [Math.max(0, from), Math.min(count - 1, to)];
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused !== null && focused < first) return [focused, ...places];
  return focused !== null && focused > last && focused < count ? [...places, focused] : places;
}

function placeOf(element: Element): number | null {
  const place = element.closest<HTMLElement>('[data-place]')?.dataset.place;
  return place === undefined ? null : Number(place);
}

/** Moves the focus from line to line with the up and down keys. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.act-unfold')) return;
  const next = (placeOf(target) ?? 0) + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  currentTarget.querySelector<HTMLElement>(`[data-place="${next}"] .act-unfold`)?.focus();
}

type Sight = { readonly top: number; readonly bottom: number; readonly scrolled: number };

/** Follows the part of the list in sight, in pixels from the top of the list; null until it was measured. */
function useSight(
  scroller: HTMLElement | null,
  ol: { readonly current: HTMLElement | null },
  laid: LaidOut,
  list: ActivityList,
): Sight | null {
  const sight = useRef<Sight | null>(null);
  const drawn = useRef('');
  const now = useRef(laid);
  now.current = laid;
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const { view } = list;
  const viewed = useRef(view);

  useLayoutEffect(() => {
    if (viewed.current === view) return;
    viewed.current = view;
    // Another question: its answer is read from the top.
    if (scroller && scroller.scrollTop > (ol.current?.offsetTop ?? 0)) scroller.scrollTop = 0;
  }, [view, scroller, ol]);

  useLayoutEffect(() => {
    if (!scroller) return;
    const look = (): boolean => {
      const offset = ol.current?.offsetTop ?? 0;
      const { scrollTop, clientHeight } = scroller;
      const top = Math.max(0, scrollTop - offset);
      const bottom = Math.max(0, scrollTop + clientHeight - offset);
      sight.current = { top, bottom, scrolled: scrollTop };
      const { days, first, last } = now.current.between(top, bottom);
      const name = `${days[0]?.number} ${days.length} ${first} ${last} ${scrollTop <= 0}`;
      const isSame = name === drawn.current;
      drawn.current = name;
      return isSame;
    };
    // The rows must be in the same frame as the new position.
    const scrolled = () => {
      if (!look()) flushSync(draw);
    };
    const resized = new ResizeObserver(() => {
      if (!look()) draw();
    });
    look();
    draw();
    scroller.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(scroller);
    // Banners above the list come and go.
    if (scroller.firstElementChild) resized.observe(scroller.firstElementChild);
    return () => {
      scroller.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [scroller, ol]);

  return sight.current;
}
