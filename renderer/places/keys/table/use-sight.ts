import { useLayoutEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { KeysList } from '../../../state/listed-keys';
import { keepPlace, type LaidOutList } from './kept-place';
import type { ListLines } from './list-lines';
import type { Sight } from './visible-range';

/** The scroll position and the height of the scrolling element, in pixels. */
type Position = { readonly top: number; readonly height: number };

type SightNow = {
  /** Null until the scrolling element was measured. */
  readonly sight: Sight | null;
  readonly isScrolling: boolean;
  readonly atTop: boolean;
};

/** Scrolling counts as ended after this many milliseconds without a step. */
const restMs = 150;

/**
 * Follows the lines in sight. All heights are fixed, so nothing is measured but the scrolling element; that also lets a
 * changed list take its place before it is painted, which a list that measures its lines cannot do.
 */
export function useSight(scroller: HTMLElement | null, list: KeysList, lines: ListLines): SightNow {
  const position = useRef<Position | null>(null);
  const laid = useRef<LaidOutList>({ list, lines });
  const drawn = useRef<Sight | null>(null);
  const scrolling = useRef(false);
  const [, draw] = useReducer((times: number) => times + 1, 0);

  const held = position.current;
  const top = held ? keepPlace(held.top, laid.current, { list, lines }) : 0;
  const sight = held && sightAt(lines, { ...held, top });

  useLayoutEffect(() => {
    const before = laid.current;
    laid.current = { list, lines };
    drawn.current = sight;
    // Reading the position would lay out the page; at the top there is nothing to read.
    if (!scroller || !held || before.list === list || (top === 0 && held.top === 0)) return;
    // Relative, because the person may have scrolled since the last event.
    if (before.list.view !== list.view) scroller.scrollTop = 0;
    else if (top !== held.top) scroller.scrollTop += top - held.top;
    // A list that became shorter ends earlier.
    position.current = { ...held, top: scroller.scrollTop };
    if (!isSame(sightAt(lines, position.current), sight)) draw();
  });

  useLayoutEffect(() => {
    if (!scroller) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      position.current = { top: scroller.scrollTop, height: scroller.clientHeight };
      return isSame(sightAt(laid.current.lines, position.current), drawn.current);
    };
    const stopped = () => {
      scrolling.current = false;
      draw();
    };
    const scrolled = () => {
      scrolling.current = true;
      clearTimeout(rest);
      rest = setTimeout(stopped, restMs);
      // The rows must be in the same frame as the new position.
      if (!look()) flushSync(draw);
    };
    const resized = new ResizeObserver(() => {
      if (!look()) draw();
    });
    look();
    draw();
    scroller.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(scroller);
    return () => {
      clearTimeout(rest);
      scrolling.current = false;
      scroller.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [scroller]);

  return { sight, isScrolling: scrolling.current, atTop: top <= 0 };
}

function sightAt(lines: ListLines, { top, height }: Position): Sight {
  return { from: lines.indexAt(top), to: lines.indexAt(top + height), count: lines.count };
}

function isSame(one: Sight | null, other: Sight | null): boolean {
  return one?.from === other?.from && one?.to === other?.to && one?.count === other?.count;
}
