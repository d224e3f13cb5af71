import { headerExample } from '../../../shared/guides/help-topics';
import { CopyButton } from '../../kit/copy-button';
import { Text, useText } from '../../messages/t';
import { send } from '../../state/send';

/** How a program sends a Patchworks key, with an example for a technical colleague. It never contains the key. */
export function HeaderExample() {
  const t = useText();
  return (
    <div className="header-example">
      <p>
        <Text id="help.header.text" />
      </p>
      <pre className="details-text">{headerExample}</pre>
      <CopyButton copy={() => send('clipboard.copyText', { text: headerExample })}>{t('help.header.copy')}</CopyButton>
    </div>
  );
}
