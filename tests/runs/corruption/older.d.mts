export function olderText(text: string, past: number, was: readonly string[]): string;
export function makeOlder(folder: string, past?: number, was?: readonly string[]): Promise<void>;
