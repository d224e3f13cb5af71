import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Up to this many lines are all rendered, so that they print and can be searched. */
const plainUpTo = 150;

type LongListProps<T> = {
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** The scrolling element. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly draw: (item: T) => ReactNode;
  readonly classNameOf?: (item: T) => string | undefined;
  /** The id of a line to scroll into view when it changes. */
  readonly shown?: string | null;
  readonly label: string;
  /** The number of lines of the whole list, when not all are here yet. */
  readonly total?: number;
};

/** A list of lines. Of a long list only the lines near the view are rendered, each with its position in the whole. */
export function LongList<T>(props: LongListProps<T>) {
  if (props.items.length > plainUpTo) return <VirtualList {...props} />;
  const { items, idOf, draw, classNameOf, label } = props;
  return (
    <ul className="card decide" aria-label={label}>
      {items.map((item) => (
        <li key={idOf(item)} className={classNameOf?.(item)}>
          {draw(item)}
        </li>
      ))}
    </ul>
  );
}

function VirtualList<T>(props: LongListProps<T>) {
  const { items, total = items.length, idOf, scroller, draw, classNameOf, shown, label } = props;
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  // Content above the list can grow, for example by a banner.
  useLayoutEffect(() => {
    const top = list.current?.offsetTop ?? 0;
    if (top !== margin) setMargin(top);
  });
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 63,
    getItemKey: (place) => idOf(items[place] as T),
    overscan: 6,
    scrollMargin: margin,
  });
  const place = shown ? items.findIndex((item) => idOf(item) === shown) : -1;
  useLayoutEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  }, [place, virtual]);
  return (
    <ul className="card decide long" aria-label={label} ref={list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const item = items[index] as T;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={classNameOf?.(item)}
            aria-posinset={index + 1}
            aria-setsize={total}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {draw(item)}
          </li>
        );
      })}
    </ul>
  );
}
