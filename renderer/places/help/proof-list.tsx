import { proofs } from '../../../shared/guides/proofs';
import { useText } from '../../messages/t';

/** What the app claims of a key, and what each claim is proven by. */
export function ProofList() {
  const t = useText();
  return (
    <dl className="branches">
      {proofs.map(({ covers, claim, proof }) => (
        <div key={covers}>
          <dt>{t(claim)}</dt>
          <dd>{t(proof)}</dd>
        </div>
      ))}
    </dl>
  );
}
