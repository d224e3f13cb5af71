import type { AnswerTo, Bridge } from '../shared/contract/bridge';
import type { EventData, EventName, Input, RequestName } from '../shared/contract/contract';
import type { Failure } from '../shared/contract/failure';
import { t } from './messages/t';

declare global {
  interface Window {
    readonly keyquilt: Bridge;
  }
}

/** The failure for something that broke outside every known case: the bridge itself, or this page. */
function unexpectedFailure(details?: string): Failure {
  return {
    code: 'unexpected',
    title: t('failure.unexpected.title'),
    advice: t('failure.unexpected.advice'),
    ...(details ? { details } : {}),
  };
}

/**
 * Makes one request to main. Never rejects: a broken bridge is a failure like any other.
 * @param takes the caller puts the answer into the stores: main then tells of that change in no other way.
 */
export async function request<N extends RequestName>(name: N, input: Input<N>, takes = false): Promise<AnswerTo<N>> {
  try {
    const verb = window.keyquilt[name] as (input: Input<N>, takes: boolean) => Promise<AnswerTo<N>>;
    return await verb(input, takes);
  } catch (error) {
    return { ok: false, failure: unexpectedFailure(error instanceof Error ? error.message : undefined) };
  }
}

/** Listens to one event of main until the returned function is called. */
export function listen<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.keyquilt.listen(name, listener);
}
