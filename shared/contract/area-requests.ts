import { activityRequests } from './activity-requests';
import { appShellRequests } from './app-shell-requests';
import { bulkTestRequests } from './bulk-test-requests';
import { checklistRequests } from './checklist-requests';
import { companyRequests } from './company-requests';
import { importRequests } from './import-requests';
import { inventoryRequests } from './inventory-requests';
import { jobRequests } from './job-requests';
import { keepassRequests } from './keepass-requests';
import { keyDetailsRequests } from './key-details-requests';
import { lockRequests } from './lock-requests';
import { outwardRequests } from './outward-requests';
import { passphraseRequests } from './passphrase-requests';
import { recoveryRequests } from './recovery-requests';
import { reportRequests } from './report-requests';
import { reviewRequests } from './review-requests';
import { signingRequests } from './signing-requests';
import { transferRequests } from './transfer-requests';
import { undoRequests } from './undo-requests';

/** The requests of all areas that have their own file; the contract spreads this list. */
export const areaRequests = {
  ...jobRequests,
  ...transferRequests,
  ...keyDetailsRequests,
  ...bulkTestRequests,
  ...keepassRequests,
  ...passphraseRequests,
  ...importRequests,
  ...inventoryRequests,
  ...companyRequests,
  ...activityRequests,
  ...checklistRequests,
  ...reviewRequests,
  ...reportRequests,
  ...lockRequests,
  ...recoveryRequests,
  ...appShellRequests,
  ...outwardRequests,
  ...signingRequests,
  ...undoRequests,
} as const;
