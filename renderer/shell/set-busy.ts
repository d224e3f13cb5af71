import { isTask, useRouteStore } from '../state/route-store';
import { send } from '../state/send';

/** Tells main, now and from now on, whether a task is open: no restart may come between. */
export function publishBusy(): void {
  let told: boolean | null = null;
  const tell = () => {
    const on = isTask(useRouteStore.getState().route);
    if (on === told) return;
    told = on;
    void send('updates.setBusy', { on });
  };
  useRouteStore.subscribe(tell);
  tell();
}
