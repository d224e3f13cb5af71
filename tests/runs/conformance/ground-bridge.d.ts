/** The API that the test app's preload exposes to its page (app/preload.cjs). */
type GroundBridge = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  kinds(channel: string): Promise<Record<string, string>>;
  sendKind(kind: string): Promise<unknown>;
  listen(name: string, tell: (...args: unknown[]) => void, times?: number): void;
  unlisten(name: string): void;
  exposeTwice(): string;
  exposeShapes(): void;
  exposeDeep(levels: number): string;
  tryExposing(kind: string): string;
  same(value: unknown): unknown;
  isOriginal(value: unknown): boolean;
  giveSame(): unknown;
  add(left: number, right: number): number;
  changeArgument(given: { value: number }): { value: number };
  result(): { inner: { value: number } };
  readonly holder: { whose(): string };
  throwError(): never;
  throwNumber(): never;
  rejectError(): Promise<never>;
  rejectNumber(): Promise<never>;
  modules(): [string, unknown][];
  electronKeys(): string[];
  readonly beforeScripts: boolean;
  readonly processType: string;
};

declare const ground: GroundBridge;
