export function plant(folder: string, place: 'current' | 'retired', secret: string): Promise<void>;
export function editRecords(folder: string, change: (records: { record: object }[]) => void): Promise<void>;
export function rewriteHistory(folder: string, id: string): Promise<void>;
export function forgeLastLine(folder: string): Promise<void>;
