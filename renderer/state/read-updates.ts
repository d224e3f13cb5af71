import { useAppShellStore } from './app-shell-store';
import { send } from './send';

/** Reads afresh how updates stand. A failure shows nothing: the last known state stays. */
export async function readUpdates(): Promise<void> {
  const answer = await send('updates.read', {});
  if (answer.ok) useAppShellStore.setState({ updates: answer.value });
}
