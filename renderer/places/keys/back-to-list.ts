import { replaceRoute } from '../../state/route-store';

/**
 * Returns to the list after a record was removed. The pressed button is gone too, so the page's title takes the focus.
 */
export function backToList(): void {
  replaceRoute({ name: 'keys', id: null, group: null });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#main h1')?.focus());
}
