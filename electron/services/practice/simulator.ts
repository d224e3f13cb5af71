import { type FaultPlan, PlannedFaults } from './faults';
import { IssuedTokens } from './issued-tokens';
import { answerPatchworksCore } from './patchworks-core';
import { createPatchworksDashboard, type PatchworksDashboard } from './patchworks-dashboard';
import { answerPlytixAuth } from './plytix-auth';
import { createPlytixDashboard, type PlytixDashboard } from './plytix-dashboard';
import { answerPlytixPim } from './plytix-pim';
import { RateWindows } from './rate-window';
import type { SimulatedReply, SimulatedRequest } from './simulated-exchange';
import { emptyState, type SimulatedState } from './simulated-state';

/** Plytix and Patchworks in memory: their replies, a person's actions on their pages, and planned faults. */
export type Simulator = {
  /** Answers one request to one of the three hosts; drops any other. Never throws. */
  readonly handle: (request: SimulatedRequest) => SimulatedReply;
  readonly plytix: PlytixDashboard;
  readonly patchworks: PatchworksDashboard;
  /** Makes the next requests fail, late or odd. */
  readonly planFault: (plan: FaultPlan) => void;
  readonly clearFaults: () => void;
  /** Returns everything worth keeping over a restart, as plain data: no tokens, no request counts. */
  readonly save: () => SimulatedState;
};

/** The simulator's start: an empty state, or one from `save` or the sample company. `now` returns epoch ms. */
export type SimulatorParts = { readonly now: () => number; readonly state?: SimulatedState };

/** Starts both services. The given state is copied, never changed. */
export function createSimulator({ now, state: given = emptyState('practice') }: SimulatorParts): Simulator {
  const state = structuredClone(given);
  const tokens = new IssuedTokens();
  const rates = new RateWindows();
  const faults = new PlannedFaults();

  function answer(request: SimulatedRequest): SimulatedReply {
    switch (request.url.hostname) {
      case 'auth.plytix.com':
        return answerPlytixAuth(request, state, tokens, rates, now());
      case 'pim.plytix.com':
        return answerPlytixPim(request, state, tokens, rates, now());
      case 'core.wearepatchworks.com':
        return answerPatchworksCore(request, state, rates, now());
      default:
        return { status: 0, headers: {}, body: '', dropped: true };
    }
  }

  return {
    handle: (request) => {
      const reply = faults.strike(request, () => answer(request));
      return { ...reply, headers: { date: new Date(now()).toUTCString(), ...reply.headers } };
    },
    plytix: createPlytixDashboard(state, now),
    patchworks: createPatchworksDashboard(state, now),
    planFault: (plan) => faults.add(plan),
    clearFaults: () => faults.clear(),
    save: () => structuredClone(state),
  };
}
