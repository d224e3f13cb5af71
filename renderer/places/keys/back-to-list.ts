import { replaceRoute } from '../../state/route-store';

/** Back to the list after a record has gone: the button that was pressed goes with it, so the page's title takes the focus. */
export function backToList(): void {
  replaceRoute({ name: 'keys', id: null, group: null });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#main h1')?.focus());
}
