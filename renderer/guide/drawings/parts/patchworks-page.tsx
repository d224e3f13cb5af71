import type { ReactNode } from 'react';
import { Browser } from './browser';
import { Bar, Words } from './page-pieces';

type PageProps = {
  readonly height: number;
  /** The open menu entry, in the dashboard's words. */
  readonly menu?: string;
  readonly menuY?: number;
  readonly children?: ReactNode;
};

/** The address of the Patchworks dashboard. */
export const dashboard = 'app.wearepatchworks.com';

/** A page of the Patchworks dashboard, with its menu on the left. */
export function PatchworksPage({ height, menu, menuY = 78, children }: PageProps) {
  return (
    <Browser height={height} address={dashboard}>
      <rect className="d-fill" x="1" y="37" width="118" height={height - 38} />
      <Bar x={14} y={52} width={50} />
      {menu ? (
        <Words x={14} y={menuY + 8}>
          {menu}
        </Words>
      ) : (
        <Bar x={14} y={menuY} width={70} />
      )}
      <Bar x={14} y={menuY + 26} width={64} />
      <Bar x={14} y={menuY + 48} width={76} />
      <path className="d-line" d={`M119.500 37v${height - 38}`} />
      {children}
    </Browser>
  );
}

/** Other keys in Patchworks' list. */
export function OtherKey({ y }: { readonly y: number }) {
  return (
    <>
      <Bar x={136} y={y} width={60} />
      <Bar x={224} y={y} width={70} />
      <Bar x={316} y={y} width={36} />
    </>
  );
}
