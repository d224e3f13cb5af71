import { english } from '../../../shared/messages/catalogue';
import { ownValue } from '../../../shared/model/own-value';
import type { ActTexts } from './line-index';

const texts: Readonly<Record<string, string>> = english;

/** The texts of acts from the catalogue. For the search a text stands without its placeholders and tags. */
export const actTexts: ActTexts = {
  has: (key) => ownValue(texts, key) !== undefined,
  plain: (key) => (ownValue(texts, key) ?? '').replace(/<[^>]*>|\{[^}]*\}/g, ' '),
};
