import { t } from '../messages/t';
import { go } from './route-store';
import { toast } from './toast-store';

/** Leaves a set-up for now. Everything is saved already; the toast only says so. */
export function leaveForLater(): void {
  go({ name: 'home' });
  toast(t('kit.saved'));
}
