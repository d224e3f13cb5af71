import documents from './en/documents.json';

/** The texts of files and printed pages. Only main writes those, so the page does not load these texts. */
export const documentTexts = { ...documents } as const;

/** The key of one text of a document. */
export type DocumentKey = keyof typeof documentTexts;
