import { activityHandlers } from './activity-handlers';
import { appHandlers } from './app-handlers';
import { appShellHandlers } from './app-shell-handlers';
import { bulkTestHandlers } from './bulk-test-handlers';
import { checklistHandlers } from './checklist-handlers';
import { importHandlers } from './import-handlers';
import { inventoryHandlers } from './inventory-handlers';
import { jobHandlers } from './job-handlers';
import { keepassHandlers } from './keepass-handlers';
import { keyDetailsHandlers } from './key-details-handlers';
import { keyHandlers } from './key-handlers';
import { keyTaskHandlers } from './key-task-handlers';
import { lockHandlers } from './lock-handlers';
import { passphraseHandlers } from './passphrase-handlers';
import { practiceHandlers } from './practice-handlers';
import { protectionHandlers } from './protection-handlers';
import { recoveryHandlers } from './recovery-handlers';
import type { Handlers } from './register-handlers';
import { reportHandlers } from './report-handlers';
import { reviewHandlers } from './review-handlers';
import type { HandlerServices } from './services';
import { signingHandlers } from './signing-handlers';
import { transferHandlers } from './transfer-handlers';
import { undoHandlers } from './undo-handlers';

/** All handlers of the contract, combined from one file per area. */
export function createHandlers(services: HandlerServices): Handlers {
  return {
    ...appHandlers(services),
    ...keyHandlers(services),
    ...inventoryHandlers(services),
    ...activityHandlers(services),
    ...keyDetailsHandlers(services),
    ...protectionHandlers(services),
    ...passphraseHandlers(),
    ...practiceHandlers(services),
    ...keyTaskHandlers(services),
    ...jobHandlers(services),
    ...transferHandlers(services),
    ...bulkTestHandlers(services),
    ...keepassHandlers(services),
    ...importHandlers(services),
    ...checklistHandlers(services),
    ...reviewHandlers(services),
    ...reportHandlers(services),
    ...signingHandlers(services),
    ...lockHandlers(services),
    ...recoveryHandlers(services),
    ...appShellHandlers(services),
    ...undoHandlers(services),
  };
}
