import type { ReviewProof } from '../../../shared/review/review';
import { Banner } from '../../kit/banner';
import { Text } from '../../messages/t';

/** Whether the stored files of a signed review are still those that were signed off. */
export function ProofNote({ proof: { record, file } }: { readonly proof: ReviewProof }) {
  if (record !== 'same') return <Note tone="bad" id={`review.signed.${record}`} />;
  if (file === 'same') return <Note tone="ok" id="review.signed.same" />;
  return <Note tone="bad" id={file === 'changed' ? 'review.signed.fileChanged' : 'review.signed.fileMissing'} />;
}

type NoteProps = {
  readonly tone: 'ok' | 'bad';
  readonly id: Parameters<typeof Text>[0]['id'];
};

function Note({ tone, id }: NoteProps) {
  return (
    <Banner tone={tone} live="none">
      <p>
        <Text id={id} />
      </p>
    </Banner>
  );
}
