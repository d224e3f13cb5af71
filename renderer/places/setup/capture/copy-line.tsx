import type { ReactNode } from 'react';
import type { Answer } from '../../../../shared/contract/failure';
import { CopyButton } from '../../../kit/copy-button';
import { useText } from '../../../messages/t';

type CopyLineProps = {
  readonly name: string;
  readonly copy: () => Promise<Answer<unknown>>;
  readonly children: ReactNode;
};

/** One detail with its name, what may be shown of it, and its copy button. */
export function CopyLine({ name, copy, children }: CopyLineProps) {
  const t = useText();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <CopyButton copy={copy} label={t('setup.copyLabel', { name })} />
      </dd>
    </div>
  );
}
