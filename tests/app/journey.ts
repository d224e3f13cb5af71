import type { ElectronApplication } from '@playwright/test';
import { type ServiceServer, startServiceServer } from '../simulators/service-server';
import { test as base, type LaunchedApp, type LaunchOptions } from './fixtures';
import { type Person, personAt } from './person';

export { expect } from './fixtures';

/** The app, open and talking to the simulated services over loopback HTTPS, with a person in front of it. */
export type Journey = LaunchedApp & { readonly person: Person };

type Fixtures = {
  readonly services: ServiceServer;
  /** Opens the app so that the three service hosts lead to the simulated ones. */
  readonly open: (options?: LaunchOptions) => Promise<Journey>;
};

/** Journeys through the whole app: real windows, real HTTPS, simulated services. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern.
  services: async ({}, use) => {
    const services = await startServiceServer();
    await use(services);
    await services.close();
  },
  open: async ({ launchApp, services }, use) => {
    await use(async (options = {}) => {
      const args = [...services.chromiumSwitches, ...(options.args ?? [])];
      const launched = await launchApp({ ...options, args });
      return { ...launched, person: personAt(launched.app, launched.page) };
    });
  },
});

/** From now on addresses for the system are noted instead of opened; the returned function gives them. */
export async function recordOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const list = await app.evaluateHandle(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = async (address) => void opened.push(address);
    return opened;
  });
  return () => list.jsonValue();
}
