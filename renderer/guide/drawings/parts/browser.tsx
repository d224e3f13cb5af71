import type { ReactNode } from 'react';
import { screenWidth } from './screen';

type BrowserProps = {
  readonly height: number;
  readonly width?: number;
  readonly address: string;
  readonly children?: ReactNode;
};

/** The height of the address bar; the page begins below it. */
const browserTop = 36;

/** A small browser window with only an address, so that nobody takes it for a real one. */
export function Browser({ height, width = screenWidth, address, children }: BrowserProps) {
  return (
    <>
      <rect className="d-page" x=".5" y=".5" width={width - 1} height={height - 1} rx="9" />
      <circle className="d-mute" cx="18" cy="18" r="4" />
      <circle className="d-mute" cx="32" cy="18" r="4" />
      <circle className="d-mute" cx="46" cy="18" r="4" />
      <rect className="d-fill" x="62" y="8" width={Math.min(214, width - 90)} height="20" rx="10" />
      <text className="d-sub" x="74" y="22">
        {address}
      </text>
      <path className="d-line" d={`M0 ${browserTop}.5h${width}`} />
      {children}
      <rect className="d-line" x=".5" y=".5" width={width - 1} height={height - 1} rx="9" />
    </>
  );
}

type PanelProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A panel over the page. */
export function Panel({ x, y, width, height }: PanelProps) {
  return <rect className="d-panel" x={x} y={y} width={width} height={height} rx="10" />;
}
