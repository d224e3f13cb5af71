import type { AttentionGroup } from '../../../shared/model/attention';
import { replaceRoute } from '../../state/route-store';

/**
 * Returns to the list after a record was removed. The pressed button is gone too, so the page's title takes the focus.
 * @param group the group that the list is narrowed to and stays narrowed to
 */
export function backToList(group: AttentionGroup | null = null): void {
  replaceRoute({ name: 'keys', id: null, group });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#main h1')?.focus());
}
