import { accelerators, keysOf } from '../../shared/contract/shortcuts';
import type { UndoOffer } from '../../shared/contract/undo-requests';
import { request } from '../api';
import { t } from '../messages/t';
import { announceAlso } from '../state/announcer';
import { openAppShellDialog } from '../state/app-shell-store';
import { useAppStore } from '../state/app-store';
import { isHidden, useCompanyStore } from '../state/company-store';
import { send } from '../state/send';
import { hideToast, type ToastAct, toast, useToastStore } from '../state/toast-store';
import { documentUndone, useUndoneStore } from '../state/undone-store';
import 'texts:undo';

/** The offers that were shown, so that an older one that is the last again is no news. */
const seen = new Set<string>();
/** The toast that offers to undo an act; it leaves with the offer. */
let shown: { readonly id: string; readonly act: ToastAct } | null = null;
let undoing = false;
let queue: Promise<unknown> = Promise.resolve();

/** Two presses undo two acts, one after the other. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const next = queue.then(work, work);
  queue = next;
  return next;
}

/** The name of the key, with its company where several are shown or it is not the one shown. */
function nameOf({ name, company }: UndoOffer): string {
  const { chosen, companies } = useCompanyStore.getState();
  const plain = name === '' ? t('undo.unnamed') : name;
  const isPlain = company === '' || companies.length < 2 || (chosen !== null && !isHidden(company, chosen));
  return isPlain ? plain : t('undo.ofCompany', { name: plain, company });
}

function whatWasDone(offer: UndoOffer): string {
  return t(`undo.did.${offer.act}`, { name: nameOf(offer), count: offer.count });
}

/** A box that was just ticked in a set-up shows its state and is undone by a press; a toast would cover the way on. */
function isQuiet({ act }: UndoOffer): boolean {
  return act === 'set-up-tick';
}

function show(offer: UndoOffer): void {
  const text = whatWasDone(offer);
  const act = { label: t('undo.act'), run: () => void inTurn(() => undo(offer)) };
  shown = { id: offer.id, act };
  const { platform = 'linux' } = useAppStore.getState().app ?? {};
  const keys = keysOf(accelerators.undo ?? '', platform).join('+');
  toast(text, act, true, () => announceAlso(t('undo.said', { text, keys })));
}

/** Offers what can be undone now, after main said that it is another act. */
export function undoChanged(offer: UndoOffer | null): void {
  if (offer === null) {
    if (shown && useToastStore.getState().act === shown.act) hideToast();
    shown = null;
    return;
  }
  const isNews = !seen.has(offer.id) && !undoing;
  seen.add(offer.id);
  if (isNews && !isQuiet(offer)) show(offer);
}

async function undo(offer: UndoOffer): Promise<void> {
  undoing = true;
  // The act before it is told before the answer, and is no news.
  const answer = await send('undo.run', { id: offer.id });
  undoing = false;
  if (!answer.ok) {
    useUndoneStore.setState({ failed: { what: whatWasDone(offer), failure: answer.failure } });
    return openAppShellDialog('undo-failed');
  }
  const { undone, changed, lost, document } = answer.value;
  if (document) documentUndone(document);
  const left = [
    ...(changed > 0 ? [t('undo.left.changed', { count: changed })] : []),
    ...(lost > 0 ? [t('undo.left.lost', { count: lost })] : []),
  ];
  const text =
    left.length === 0
      ? t('undo.undone', { text: whatWasDone(offer) })
      : [t('undo.undonePart', { count: undone }), ...left].join(' ');
  // What stayed as it is stands nowhere else, so it stays as long as an offer.
  toast(text, null, left.length > 0);
}

/** Undoes the last act, or says that there is none. */
export function undoLast(): Promise<void> {
  return inTurn(async () => {
    const answer = await request('undo.last', {});
    if (!answer.ok) return;
    if (answer.value.offer === null) toast(t('undo.nothing'));
    else {
      hideToast();
      await undo(answer.value.offer);
    }
  });
}
