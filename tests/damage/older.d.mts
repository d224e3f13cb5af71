export function olderText(text: string, format: number, was: readonly string[]): string;
export function makeOlder(folder: string, format?: number, was?: readonly string[]): Promise<void>;
