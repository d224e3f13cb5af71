export type Damage = {
  readonly sort: string;
  readonly how: string;
  readonly damage: (good: Buffer) => Buffer;
};
export function damagesOf(good: Buffer): readonly Damage[];
