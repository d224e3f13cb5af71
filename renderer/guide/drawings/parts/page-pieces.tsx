import type { System } from '../../../../shared/model/services/services';

type BarProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
};

/** A placeholder for page content that does not matter here. */
export function Bar({ x, y, width, height = 7 }: BarProps) {
  return (
    <rect className="d-mute" x={x} y={y} width={width} height={height} rx={Math.min(3, height / 2)} opacity=".8" />
  );
}

type WordsProps = {
  readonly x: number;
  readonly y: number;
  readonly children: string;
  readonly look?: 'text' | 'sub' | 'small' | 'head' | 'mono' | 'dots';
};

/** Words as they appear on the service's screen. */
export function Words({ x, y, children, look = 'text' }: WordsProps) {
  return (
    <text className={`d-${look}`} x={x} y={y}>
      {children}
    </text>
  );
}

type FieldBoxProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
  readonly value?: string;
  readonly kind?: 'text' | 'list' | 'dots' | 'mono';
};

/** A form field with its label above. */
export function FieldBox({ x, y, width, label, value, kind = 'text' }: FieldBoxProps) {
  return (
    <>
      <Words x={x} y={y + 11} look="sub">
        {label}
      </Words>
      <rect className="d-field" x={x} y={y + 18} width={width} height="32" rx="6" />
      {value && (
        <Words x={x + 11} y={y + 38} look={kind === 'dots' ? 'dots' : kind === 'mono' ? 'mono' : 'text'}>
          {value}
        </Words>
      )}
      {kind === 'list' && <path className="d-ico" d={`m${x + width - 22} ${y + 31} 5 5 5-5`} />}
    </>
  );
}

type PushProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly system: System;
  readonly children: string;
  readonly quiet?: boolean;
};

/** A button of the service's screen, in the service's colour. */
export function Push({ x, y, width, system, children, quiet }: PushProps) {
  return (
    <>
      <rect className={`d-push ${quiet ? 'quiet' : ''} ${system}`} x={x} y={y} width={width} height="30" rx="6" />
      <text className={`d-push-t ${quiet ? 'quiet' : ''} ${system}`} x={x + width / 2} y={y + 19}>
        {children}
      </text>
    </>
  );
}
