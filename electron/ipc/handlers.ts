import { appHandlers } from './app-handlers';
import { deskHandlers } from './app-shell-handlers';
import { retestHandlers } from './bulk-test-handlers';
import { drillHandlers } from './checklist-handlers';
import { importHandlers } from './import-handlers';
import { jobHandlers } from './job-handlers';
import { keepassHandlers } from './keepass-handlers';
import { keyFactsHandlers } from './key-details-handlers';
import { keyHandlers } from './key-handlers';
import { careHandlers } from './key-task-handlers';
import { createKeyTexts } from './key-texts';
import { lockHandlers } from './lock-handlers';
import { passphraseHandlers } from './passphrase-handlers';
import { practiceHandlers } from './practice-handlers';
import { protectionHandlers } from './protection-handlers';
import type { Handlers } from './register-handlers';
import { reportHandlers } from './report-handlers';
import { reviewHandlers } from './review-handlers';
import type { Reach } from './services';
import { transferHandlers } from './transfer-handlers';

/** All handlers of the contract, put together from one file for each area. */
export function createHandlers(reach: Reach): Handlers {
  const texts = createKeyTexts();
  return {
    ...appHandlers(reach, texts),
    ...keyHandlers(reach, texts),
    ...keyFactsHandlers(reach),
    ...protectionHandlers(reach),
    ...passphraseHandlers(),
    ...practiceHandlers(reach),
    ...careHandlers(reach),
    ...jobHandlers(reach),
    ...transferHandlers(reach),
    ...retestHandlers(reach),
    ...keepassHandlers(reach),
    ...importHandlers(reach),
    ...drillHandlers(reach),
    ...reviewHandlers(reach),
    ...reportHandlers(reach),
    ...lockHandlers(reach),
    ...deskHandlers(reach),
  };
}
