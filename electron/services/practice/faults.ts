import { htmlReply, jsonReply, type SimulatedReply, type SimulatedRequest } from './simulated-exchange';

/**
 * A simulated failure. `html` is a gateway's page, `drop` a connection closed without a reply, `delay` a late reply.
 */
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

/** The requests that a fault applies to, and how many: one by default, `Infinity` until cleared. */
export type FaultPlan = {
  readonly fault: Fault;
  readonly host?: string;
  readonly path?: string;
  readonly times?: number;
};

/** The faults that wait for a matching request. */
export class PlannedFaults {
  #plans: { readonly plan: FaultPlan; left: number }[] = [];

  /** Adds a fault after those already waiting. */
  add(plan: FaultPlan): void {
    this.#plans.push({ plan, left: plan.times ?? 1 });
  }

  /** Removes all waiting faults. */
  clear(): void {
    this.#plans = [];
  }

  /** Answers a request with the first matching fault, otherwise with the result of `answer`. */
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
