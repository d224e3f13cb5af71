import { htmlReply, jsonReply, type SimulatedReply, type SimulatedRequest } from './simulated-exchange';

/** Trouble to order. `html` is a gateway's page, `drop` a connection cut without an answer, `delay` a late answer. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'drop' };

/** Which requests it strikes, and how many of them: the next one unless told otherwise, `Infinity` until cleared. */
export type FaultPlan = {
  readonly fault: Fault;
  readonly host?: string;
  readonly path?: string;
  readonly times?: number;
};

/** Faults that wait for their request. */
export class PlannedFaults {
  #plans: { readonly plan: FaultPlan; left: number }[] = [];

  /** Adds a fault behind those that already wait. */
  add(plan: FaultPlan): void {
    this.#plans.push({ plan, left: plan.times ?? 1 });
  }

  /** Forgets all that still wait. */
  clear(): void {
    this.#plans = [];
  }

  /** Answers a request with the first fault that is meant for it, or with what `answer` makes of it. */
  strike(request: SimulatedRequest, answer: () => SimulatedReply): SimulatedReply {
    const found = this.#plans.find(
      ({ plan, left }) =>
        left > 0 &&
        (plan.host ?? request.url.hostname) === request.url.hostname &&
        (plan.path ?? request.url.pathname) === request.url.pathname,
    );
    if (!found) return answer();
    found.left -= 1;
    return applyFault(found.plan.fault, answer);
  }
}

function applyFault(fault: Fault, answer: () => SimulatedReply): SimulatedReply {
  switch (fault.kind) {
    case 'status':
      return jsonReply(fault.status, fault.body ?? { message: 'A fault was asked for' }, fault.headers);
    case 'html':
      return htmlReply(fault.status ?? 504, '504 Gateway Time-out');
    case 'redirect':
      return { ...htmlReply(302, 'Redirecting'), headers: { 'content-type': 'text/html', location: fault.location } };
    case 'delay':
      return { ...answer(), delayMs: fault.ms };
    case 'drop':
      return { status: 0, headers: {}, body: '', dropped: true };
  }
}
