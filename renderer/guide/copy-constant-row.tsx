import { copyText } from '../../shared/guides/copy-text';
import type { CopyConstant } from '../../shared/guides/guide';
import { CopyButton } from '../kit/copy-button';
import { useText } from '../messages/t';
import { send } from '../state/send';
import { useSuggestedName } from './suggested-name';

/** A constant to be used exactly, with its copy button. */
export function CopyConstantRow({ constant }: { readonly constant: CopyConstant }) {
  const t = useText();
  const suggested = useSuggestedName();
  const text = constant === 'suggested-name' ? suggested : copyText[constant];
  return (
    <div className="copy-row more">
      <span>{text}</span>
      <CopyButton copy={() => send('clipboard.copyText', { text })}>{t(`guide.copy.${constant}`)}</CopyButton>
    </div>
  );
}
