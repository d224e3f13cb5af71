import { windowBrowser } from '../chromium/browsers';
import { decidePermission } from '../services/permissions';
import type { FromPreload, ToPreload } from '../worlds/preload-world';
import type { MainFrame } from './frame';
import { ipcMain } from './ipc-main';

type Sender = { readonly contents: object; readonly frame: MainFrame };
type Message = Exclude<FromPreload, { readonly kind: 'window-open' }>;

/** Passes a page's message to main, and main's answer to the page. */
export async function takeMessage(
  { contents, frame }: Sender,
  message: Message,
  answer: (message: ToPreload) => void,
): Promise<void> {
  if (message.kind === 'permission') {
    const { session } = await windowBrowser();
    await decidePermission(session, contents, frame.lastAddress, message);
    answer({ kind: 'permission', id: message.id });
    return;
  }
  const { documents } = frame;
  const event = {
    ...{ sender: contents, processId: 1, frameId: 1, frameTreeNodeId: frame.frameTreeNodeId, type: 'frame', ports: [] },
    /** May be null when read late (electron docs, `event.senderFrame`). */
    get senderFrame(): MainFrame | null {
      return frame.documents === documents && !frame.detached ? frame : null;
    },
  };
  if (message.kind === 'send') {
    ipcMain.take(message.channel, event, message.args);
    return;
  }
  const reply = await ipcMain.answer(message.channel, event, message.args);
  if (reply) answer({ kind: 'answer', id: message.id, channel: message.channel, ...reply });
}
