import { plytixLabels, plytixTabs } from '../../../../shared/guides/labels';
import { Bar, Words } from './page-pieces';
import { screenWidth } from './screen';

const starts = [18, 58, 98, 158, 204, 250] as const;

/** The position of the API tab in `AccountTabs`. */
export const apiTabPlace = { x: 240, y: 43, width: 44, height: 27 } as const;

type TabsProps = { readonly only?: number; readonly open?: (typeof plytixTabs)[number] };

/** The tabs of Plytix's account page. `only` shows just the first ones, as people without the right see them. */
export function AccountTabs({ only = plytixTabs.length, open = 'API' }: TabsProps) {
  return (
    <>
      {plytixTabs.slice(0, only).map((name, place) => (
        <Words key={name} x={starts[place] ?? 0} y={61} look={name === open ? 'text' : 'sub'}>
          {name}
        </Words>
      ))}
      <rect
        x={(starts[plytixTabs.indexOf(open)] ?? 0) - 3}
        y="70"
        width={open.length * 6 + 8}
        height="3"
        rx="1.5"
        fill="var(--plytix)"
      />
      <path className="d-line" d={`M0 73.500h${screenWidth}`} />
    </>
  );
}

type RowProps = {
  readonly y: number;
  readonly name?: string;
  readonly role?: string;
  readonly lit?: boolean;
};

/** The header of Plytix's key list. */
export function KeyColumns({ y }: { readonly y: number }) {
  return (
    <>
      <Words x={14} y={y} look="sub">
        {plytixLabels.key.text}
      </Words>
      <Words x={80} y={y} look="sub">
        {plytixLabels.password.text}
      </Words>
      <Words x={160} y={y} look="sub">
        {plytixLabels.name.text}
      </Words>
      <Words x={312} y={y} look="sub">
        {plytixLabels.assignedRole.text}
      </Words>
      <path className="d-line" d={`M8 ${y + 8}.5h384`} />
    </>
  );
}

/** One key in that list; without a name, any other key. */
export function KeyLine({ y, name, role, lit }: RowProps) {
  if (!name) {
    return (
      <>
        <Bar x={14} y={y + 8} width={52} />
        <Bar x={80} y={y + 8} width={56} />
        <Bar x={160} y={y + 8} width={90} />
        <Bar x={312} y={y + 8} width={36} />
      </>
    );
  }
  return (
    <>
      {lit && <rect className="d-lit" x="8" y={y - 5} width="384" height="32" rx="6" />}
      <Words x={14} y={y + 15} look="mono">
        DEMO00KE…
      </Words>
      <Words x={80} y={y + 15} look="dots">
        ••••••
      </Words>
      <Words x={160} y={y + 15}>
        {name}
      </Words>
      <Words x={312} y={y + 15}>
        {role ?? ''}
      </Words>
    </>
  );
}
