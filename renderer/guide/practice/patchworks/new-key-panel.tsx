import { useState } from 'react';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { TextField } from '../../../kit/text-field';
import { useText } from '../../../messages/t';
import { Panel } from '../pretend/panel';
import { SiteButton } from '../pretend/site-button';

type NewKeyPanelProps = {
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onCreate: (name: string) => void;
};

/** Asks for the new key's name; the guide says that the real page may ask too. */
export function NewKeyPanel({ busy, onClose, onCreate }: NewKeyPanelProps) {
  const t = useText();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Panel title={patchworksLabels.createKey.text} onClose={onClose}>
      <form
        className="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(name.trim() === '');
          if (name.trim() !== '') onCreate(name.trim());
        }}
      >
        <TextField
          label={t('practice.patchworks.name')}
          value={name}
          onChange={setName}
          error={missing ? t('practice.nameMissing') : null}
          autoFocus
        />
        <div className="site-acts">
          <SiteButton quiet onPress={onClose}>
            {t('practice.cancel')}
          </SiteButton>
          <SiteButton type="submit" busy={busy}>
            {patchworksLabels.createKey.text}
          </SiteButton>
        </div>
      </form>
    </Panel>
  );
}
