import { useAppShellStore } from './app-shell-store';
import { send } from './send';

/** Reads the status of updates again. On a failure the last status stays. */
export async function readUpdates(): Promise<void> {
  const answer = await send('updates.read', {});
  if (answer.ok) useAppShellStore.setState({ updates: answer.value });
}
