import { ask } from '../state/ask';
import { useDeskStore } from '../state/desk-store';

/** Reads afresh how updates stand. A failure shows nothing: the last known state stays. */
export async function readUpdates(): Promise<void> {
  const answer = await ask('updates.read', {});
  if (answer.ok) useDeskStore.setState({ updates: answer.value });
}
