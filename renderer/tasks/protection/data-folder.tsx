import { CopyButton } from '../../kit/copy-button';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { send } from '../../state/send';
import 'texts:protection';

/** The path of the data folder, to read, select and copy. */
export function DataFolder() {
  const t = useText();
  const { dataFolder } = useApp();
  return (
    <div className="data-folder">
      <p className="small">
        <Text id="protection.folder" values={{ folder: dataFolder }} />
      </p>
      <CopyButton copy={() => send('clipboard.copyText', { text: dataFolder })} label={t('protection.folderCopy')} />
    </div>
  );
}
