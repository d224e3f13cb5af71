export function signFeed(text: string, privateKey: string): string;
