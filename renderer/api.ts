import type { AnswerTo, Bridge } from '../shared/contract/bridge';
import type { EventData, EventName, Input, RequestName } from '../shared/contract/contract';
import type { Failure } from '../shared/contract/failure';
import { t } from './messages/t';

declare global {
  interface Window {
    readonly keyquilt: Bridge;
  }
}

/** A failure outside every known case: in the bridge itself, or in this page. */
function unexpectedFailure(details?: string): Failure {
  return {
    code: 'unexpected',
    title: t('failure.unexpected.title'),
    advice: t('failure.unexpected.advice'),
    ...(details ? { details } : {}),
  };
}

/**
 * Sends one request to main. Never rejects: a broken bridge becomes a failure.
 * @param takes the caller stores the answer, so main does not publish the same change as an event.
 */
export async function request<N extends RequestName>(name: N, input: Input<N>, takes = false): Promise<AnswerTo<N>> {
  try {
    const verb = window.keyquilt[name] as (input: Input<N>, takes: boolean) => Promise<AnswerTo<N>>;
    return await verb(input, takes);
  } catch (error) {
    return { ok: false, failure: unexpectedFailure(error instanceof Error ? error.message : undefined) };
  }
}

/** Listens to one event of main. Call the returned function to stop. */
export function listen<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.keyquilt.listen(name, listener);
}
