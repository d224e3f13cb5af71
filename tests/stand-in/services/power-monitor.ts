import { HostEvents } from '../host/host-events';
import { recordings } from '../host/recordings';

/** Electron's `powerMonitor`. A spec sets the idle time, and emits sleep and screen lock on it. */
class PowerMonitor extends HostEvents {
  getSystemIdleTime(): number {
    recordings.power.idleAsked.push(Date.now());
    return recordings.power.idleSeconds;
  }
}

/** Electron's `powerMonitor`. */
export const powerMonitor = new PowerMonitor();
