import { useKey } from '../state/keys-store';

/** The page of the account’s own list beside what is stored. */
export function KnownKeysPage({ id }: { readonly id: string }) {
  const record = useKey(id);
  return (
    <main className="page" id="main">
      <h1>{record?.name.value}</h1>
    </main>
  );
}
