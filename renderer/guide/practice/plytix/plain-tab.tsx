import { Bars } from '../pretend/bars';

/** A tab with nothing to practise on: sober bars, as in the drawings. */
export function PlainTab({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <div className="plx-plain">
      <h2>{name}</h2>
      <p className="muted">{says}</p>
      <Bars widths={[28, 52, 40]} />
      <Bars widths={[22, 60, 46]} />
    </div>
  );
}
