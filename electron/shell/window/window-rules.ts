import type { Host, HostPage, HostPermissions } from '../../host';

/**
 * The page never goes anywhere: it is one document, and every link to the outside is opened by main from a closed
 * list. So all navigation is refused, redirects and frames included, and no second window can come up
 * (Electron security checklist, items 13 and 14; `<webview>` items 11 and 12). Nor does it talk past the proxy.
 */
export function forbidNavigation(page: HostPage): void {
  page.on('will-navigate', (event) => event.preventDefault());
  page.on('will-frame-navigate', (event) => event.preventDefault());
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  // `connect-src` does not cover WebRTC, which could carry words out as addresses that it asks for.
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Electron grants every permission unless told otherwise; the page needs none (checklist, item 5). */
export function forbidPermissions(session: HostPermissions): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // `null` refuses; an empty answer would be an error in main, because it promises a picture and brings none.
  session.setDisplayMediaRequestHandler((_request, give) => give(null));
}

/**
 * Left alone, Electron sends the first personal certificate that fits to whichever server asks for one (Electron docs,
 * `select-client-certificate`). Neither service uses them, so none is ever sent; the test then says that one was wanted.
 */
export function forbidClientCertificates(app: Pick<Host['app'], 'on'>): void {
  app.on('select-client-certificate', (event, _page, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}
