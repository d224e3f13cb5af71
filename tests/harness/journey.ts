import type { ElectronApplication } from '@playwright/test';
import { test as base, expect, type LaunchedApp, type LaunchOptions } from './fixtures';
import { type Person, personAt } from './person';
import { searchProcesses } from './search-secrets';
import { type FurtherHosts, type ServiceServer, startServiceServer } from './simulators/service-server';

export { expect } from './fixtures';

/** The open app with simulated services over loopback HTTPS, and the person who uses it. */
export type Journey = LaunchedApp & { readonly person: Person };

type Fixtures = {
  /** Answers for hosts that the simulated services do not have. */
  readonly furtherHosts: FurtherHosts;
  readonly services: ServiceServer;
  /** Opens the app with the three service hosts resolved to the simulated ones. */
  readonly open: (options?: LaunchOptions) => Promise<Journey>;
};

/** Journeys through the whole app: real windows, real HTTPS, simulated services. */
export const test = base.extend<Fixtures>({
  furtherHosts: [{}, { option: true }],
  services: async ({ furtherHosts }, use) => {
    const services = await startServiceServer({ furtherHosts });
    await use(services);
    await services.close();
  },
  open: async ({ launchApp, services, secrets }, use) => {
    await use(async (options = {}) => {
      const args = [...services.chromiumSwitches, ...(options.args ?? [])];
      const launched = await launchApp({ ...options, args });
      return { ...launched, person: personAt(launched.app, launched.page) };
    });
    const handedOut = valuesOf(services);
    for (const [name, value] of handedOut) secrets.set(name, value);
    expect(await searchProcesses(Object.fromEntries(handedOut))).toEqual([]);
  },
});

/**
 * For steps that derive a key from a passphrase: seconds by design, and more where other programs keep every core busy.
 */
export const derives = { timeout: 60_000 } as const;

/** Every value that the simulated services have handed out, with its description. */
function valuesOf({ simulator }: ServiceServer): readonly (readonly [name: string, value: string])[] {
  const { plytixKeys, patchworksKeys } = simulator.save();
  return [
    ...plytixKeys.map(({ name, apiKey }) => [`the Plytix key of ${name}`, apiKey] as const),
    ...plytixKeys.map(({ name, apiPassword }) => [`the Plytix password of ${name}`, apiPassword] as const),
    ...patchworksKeys.map(({ name, apiKey }) => [`the Patchworks key of ${name}`, apiKey] as const),
  ];
}

/** Records addresses that the app opens in the system, without opening them; the returned function gives them. */
export async function recordOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const list = await app.evaluateHandle(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = async (address) => void opened.push(address);
    return opened;
  });
  return () => list.jsonValue();
}
