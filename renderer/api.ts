import type { Bridge, EventData, EventName, Input, Output, RequestName } from '../shared/contract/contract';
import type { Answer, Failure } from '../shared/contract/failure';
import { t } from './messages/t';

declare global {
  interface Window {
    readonly keyquilt: Bridge;
  }
}

/** The failure for something that broke outside every known case: the bridge itself, or this page. */
export function unexpectedFailure(details?: string): Failure {
  return {
    code: 'unexpected',
    title: t('failure.unexpected.title'),
    advice: t('failure.unexpected.advice'),
    ...(details ? { details } : {}),
  };
}

/** Makes one request to main. Never rejects: a broken bridge is a failure like any other. */
export async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<Output<N>>> {
  try {
    const verb = window.keyquilt[name] as (input: Input<N>) => Promise<Answer<Output<N>>>;
    return await verb(input);
  } catch (error) {
    return { ok: false, failure: unexpectedFailure(error instanceof Error ? error.message : undefined) };
  }
}

/** Listens to one event of main until the returned function is called. */
export function listen<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.keyquilt.listen(name, listener);
}
