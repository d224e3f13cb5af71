import { Checklist } from '../../../shared/checklists/checklist';
import { openDocuments } from '../../storage/files/documents';
import { type AccountDocumentsOptions, openReviewFiles } from '../reviews/review-files';
import { openStoredCsv } from '../reviews/stored-csv';
import { type DocumentsAlong, documentsAlong } from './attached-documents';
import { reviewsAlong } from './attached-reviews';

/** Everything in an account's folder that goes along with a backup beside the keys: reviews and to-do lists. */
export function accountDocuments(options: AccountDocumentsOptions): readonly DocumentsAlong[] {
  const checklists = openDocuments({
    ...options,
    name: 'drills',
    kind: options.kinds.drill,
    schema: Checklist,
  });
  return [
    reviewsAlong(openReviewFiles(options), openStoredCsv(options.folder)),
    documentsAlong('drills', checklists, Checklist),
  ];
}
