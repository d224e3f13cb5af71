const shapes = {
  clipboard: 'M7 4.500H5.500v16h13v-16H17M9 6.500v-4h6v4z',
  eye: 'M2 12s3.600-6.500 10-6.500S22 12 22 12s-3.600 6.500-10 6.500S2 12 2 12zM12 9.200a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600z',
  pencil: 'M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19zM13.500 7l3.500 3.500',
  bin: 'M4 6.500h16M9 6.500V4h6v2.500M6.500 6.500 7.500 20h9l1-13.500M10 10.500v6M14 10.500v6',
  gear: 'M12 8.800a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400zM12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M18.700 5.300l-2.100 2.100M7.400 16.600l-2.100 2.100',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6',
  key: 'M8 11.500a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM11 12.500 19.500 4M16 7.500l3 3',
  more: 'M5.500 12h.1M12 12h.1M18.500 12h.1',
  plug: 'M8 3v5M16 3v5M5.500 8h13v4a6.500 6.500 0 0 1-13 0zM12 18.500V22',
} as const;

type IconProps = {
  readonly name: keyof typeof shapes;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Drawn as clickable: on a small highlighted square. */
  readonly hot?: boolean;
};

/** An icon of the service's screen, centred at this position. */
export function Icon({ name, x, y, size = 16, hot }: IconProps) {
  const scale = size / 24;
  return (
    <>
      {hot && <rect className="d-hot" x={x - 13} y={y - 13} width="26" height="26" rx="6" />}
      <path
        className={hot ? 'd-hot-i' : 'd-ico'}
        transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
        d={shapes[name]}
      />
    </>
  );
}
