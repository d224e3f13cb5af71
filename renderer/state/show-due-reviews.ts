import { chooseCompany } from './company-store';
import { changeKeysView, noFilter } from './keys-view-store';
import { go } from './route-store';

/** Shows on the Keys page the keys whose review is late or due this week: where the reminder leads. */
export function showDueReviews(): void {
  chooseCompany(null);
  changeKeysView({ query: '', filter: { ...noFilter, review: ['late', 'in-7'] } });
  go({ name: 'keys', id: null, group: null });
}
