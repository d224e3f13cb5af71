import { useKey } from '../state/keys-store';

/** The page of the plan by which one key takes another’s place. */
export function SwapPage({ id }: { readonly id: string }) {
  const record = useKey(id);
  return (
    <main className="page" id="main">
      <h1>{record?.name.value}</h1>
    </main>
  );
}
