import { useDeskStore } from './app-shell-store';
import { ask } from './send';

/** Reads afresh how updates stand. A failure shows nothing: the last known state stays. */
export async function readUpdates(): Promise<void> {
  const answer = await ask('updates.read', {});
  if (answer.ok) useDeskStore.setState({ updates: answer.value });
}
