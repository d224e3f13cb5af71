/** How long the page may take to answer, in milliseconds. */
const limit = 5000;

/**
 * Reloads the app's page over Chromium's debugging port, which needs nothing in the app. False where there is no such
 * page or no answer: the app then has to start anew.
 * @param {string} port
 * @returns {Promise<boolean>}
 */
export async function reloadPage(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`, { signal: AbortSignal.timeout(limit) });
    /** @type {readonly { readonly url: string, readonly webSocketDebuggerUrl: string }[]} */
    const targets = await answer.json();
    // Under Electron app://keyquilt, in the stand-in https://app.keyquilt.localhost.
    const page = targets.find(({ url }) => /^(app:\/\/|https:\/\/app\.)keyquilt[./]/.test(url));
    return page ? await send(page.webSocketDebuggerUrl, 'Page.reload') : false;
  } catch {
    return false;
  }
}

/** @param {string} address @param {string} method @returns {Promise<boolean>} */
function send(address, method) {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const timer = setTimeout(() => finish(false), limit);
    const finish = (/** @type {boolean} */ done) => {
      clearTimeout(timer);
      socket.close();
      resolve(done);
    };
    socket.onerror = () => finish(false);
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method }));
    socket.onmessage = ({ data }) => {
      const reply = JSON.parse(String(data));
      if (reply.id === 1) finish(!reply.error);
    };
  });
}
