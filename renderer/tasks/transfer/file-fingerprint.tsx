import { Disclosure } from '../../kit/disclosure';
import { useText } from '../../messages/t';

/** The SHA-256 of a file, for comparison. */
export function FileFingerprint({ digest }: { readonly digest: string }) {
  const t = useText();
  return (
    <Disclosure title={t('transfer.fingerprint')} quiet>
      <code className="file-fingerprint">{digest}</code>
    </Disclosure>
  );
}
