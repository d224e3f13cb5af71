import type { ReactNode } from 'react';
import type { Fact } from '../../../shared/model/key-record';
import { Freshness } from '../../kit/freshness';

type KnownProps = { readonly fact: Fact | null; readonly missing: string };

/** A fact with its origin and time, or a text for a missing one. */
export function Known({ fact, missing }: KnownProps) {
  if (!fact?.value) return <span className="muted">{missing}</span>;
  return (
    <>
      {fact.value} <Freshness known={fact.known} at={fact.at} spelled />
    </>
  );
}

/** One row of a list of facts. */
export function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
