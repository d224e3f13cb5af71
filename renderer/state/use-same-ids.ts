import { useRef } from 'react';

/** The same list as before while it holds the same ids, so that an effect does not ask main again at each render. */
export function useSameIds(ids: readonly string[]): readonly string[] {
  const kept = useRef(ids);
  const { current } = kept;
  if (current.length !== ids.length || current.some((id, place) => id !== ids[place])) kept.current = ids;
  return kept.current;
}
