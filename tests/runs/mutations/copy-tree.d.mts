export function copyTree(): Promise<string>;
