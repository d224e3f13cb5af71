import { useEffect, useMemo, useRef, useState } from 'react';
import type { Input, Output } from '../../../../shared/contract/contract';
import type { Failure } from '../../../../shared/contract/failure';
import type { KeyRow } from '../../../../shared/inventory/key-row';
import type { KeysChoice } from '../../../../shared/inventory/keys-view';
import { request } from '../../../api';
import type { KeysList } from '../../../state/listed-keys';
import { oneAtATime } from '../../../state/one-at-a-time';

/** Other arrangements of the list than the table. */
type Arrangement = 'keys.places' | 'keys.calendar';

/** The maximum number of places, months and rows of one place or day that main names. */
export const maxArranged = 2000;

/** `answer` is null until main has answered for the first time; after that the last answer stays. */
type Arranged<N extends Arrangement> = { readonly answer: Output<N> | null; readonly failure: Failure | null };

/** Asks main to arrange the list otherwise, and again whenever the list or the question changes. */
export function useArrangement<N extends Arrangement>(
  name: N,
  { view, revision }: Pick<KeysList, 'view' | 'revision'>,
  most: Omit<Input<N>, 'choice'>,
): Arranged<N> {
  const [arranged, setArranged] = useState<Arranged<N>>({ answer: null, failure: null });
  const { company, query, filter, group } = view;
  const choice: KeysChoice = { company, query, filter, group };
  const input = { choice, ...most } as unknown as Input<N>;
  const latest = useRef(input);
  latest.current = input;
  const ask = useMemo(
    () =>
      oneAtATime(async () => {
        const answer = await request(name, latest.current);
        if (answer.ok) setArranged({ answer: answer.value, failure: null });
        else setArranged((before) => ({ ...before, failure: answer.failure }));
      }),
    [name],
  );
  const asked = JSON.stringify(most);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again when one of them has changed
  useEffect(ask, [ask, view, revision, asked]);
  return arranged;
}

/** The rows of one place or day: `count` in all, of which `keys` are here. */
export type ArrangedRows = { readonly count: number; readonly keys: readonly KeyRow[] };

/** Parses the rows of one place or day. */
export function parseRows({ count, rows }: { readonly count: number; readonly rows: string }): ArrangedRows {
  return { count, keys: JSON.parse(rows) as KeyRow[] };
}
