import { useKey } from '../state/keys-store';

/** The page of a task with a key that exists. */
export function CarePage({ id }: { readonly id: string }) {
  const record = useKey(id);
  return (
    <main className="page" id="main">
      <h1>{record?.name.value}</h1>
    </main>
  );
}
