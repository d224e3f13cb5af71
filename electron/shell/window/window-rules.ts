import type { Host, HostPage, HostPermissions } from '../../host';

/**
 * Refuses all navigation, redirects and frames included, and every second window (Electron security checklist, items 13
 * and 14; `<webview>` items 11 and 12). The page is one document, and main opens external links from a closed list.
 * WebRTC is limited to the proxy.
 */
export function forbidNavigation(page: HostPage): void {
  page.on('will-navigate', (event) => event.preventDefault());
  page.on('will-frame-navigate', (event) => event.preventDefault());
  page.on('will-redirect', (event) => event.preventDefault());
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  // `connect-src` does not cover WebRTC, whose address lookups could leak data.
  page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Refuses every permission. Electron grants them all by default (checklist, item 5). */
export function forbidPermissions(session: HostPermissions): void {
  session.setPermissionRequestHandler((_page, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // `null` refuses; an empty object promises a stream without one and raises an error in main.
  session.setDisplayMediaRequestHandler((_request, give) => give(null));
}

/**
 * Sends no client certificate. By default Electron sends the first one that fits to any server that asks (Electron
 * docs, `select-client-certificate`). Neither service uses them; the key's test then reports that one was requested.
 */
export function forbidClientCertificates(app: Pick<Host['app'], 'on'>): void {
  app.on('select-client-certificate', (event, _page, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}
