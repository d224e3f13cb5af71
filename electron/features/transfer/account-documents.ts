import { Checklist } from '../../../shared/checklists/checklist';
import { openDocuments } from '../../storage/files/documents';
import { type AccountDocumentsOptions, openReviewFiles } from '../reviews/review-files';
import { openStoredCsv } from '../reviews/stored-csv';
import { type AttachedDocuments, attachedDocuments } from './attached-documents';
import { attachedReviews } from './attached-reviews';

/** The documents of an account that a backup includes besides the keys: reviews and checklists. */
export function accountDocuments(options: AccountDocumentsOptions): readonly AttachedDocuments[] {
  const checklists = openDocuments({
    ...options,
    name: 'drills',
    fileFormat: options.fileFormats.checklist,
    schema: Checklist,
  });
  return [
    attachedReviews(openReviewFiles(options), openStoredCsv(options.folder)),
    attachedDocuments('drills', checklists, Checklist),
  ];
}
