import type { FileFormats } from '../../storage/files/file-formats';
import type { StoreFactory } from '../../storage/files/store-file';
import { createDocumentWords } from '../reports/document-words';
import { reviewCsvPieces } from '../reports/review-csv';
import { openReviewFiles } from './review-files';
import { createReviews } from './reviews';
import type { ReviewParts, Reviews } from './reviews-calls';
import { openStoredCsv } from './stored-csv';

/** What is needed to open an account's reviews, besides their dependencies. */
type OpenOptions = Omit<ReviewParts, 'files' | 'csvFiles' | 'csvOf'> & {
  /** Absolute path of the account's folder. */
  readonly folder: string;
  readonly openStore: StoreFactory;
  readonly fileFormats: FileFormats;
};

/** Opens the reviews in an account's folder. Reads nothing before the first call. */
export function openReviews({ folder, openStore, fileFormats, ...parts }: OpenOptions): Reviews {
  const { vault, clock } = parts;
  const words = createDocumentWords();
  return createReviews({
    ...parts,
    files: openReviewFiles({ folder, openStore, fileFormats, clock, raiseNotice: vault.raiseNotice }),
    csvFiles: openStoredCsv(folder),
    csvOf: (report) => reviewCsvPieces(report, words),
  });
}
