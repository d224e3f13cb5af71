import type { HostPage, HostSession } from '../host';

/**
 * The page never goes anywhere: it is one document, and every link to the outside is opened by main from a closed
 * list. So all navigation is refused, redirects and frames included, and no second window can come up
 * (Electron security checklist, items 13 and 14; `<webview>` items 11 and 12).
 */
export function forbidNavigation(page: HostPage): void {
  page.on('will-navigate', (event) => event.preventDefault());
  page.on('will-frame-navigate', (event) => event.preventDefault());
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Electron grants every permission unless told otherwise; the page needs none (checklist, item 5). */
export function forbidPermissions(session: HostSession): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // An empty answer refuses: no stream is given to whoever asked to record the screen.
  session.setDisplayMediaRequestHandler((_request, give) => give({}));
}
