import { useText } from '../../../messages/t';
import { Panel } from '../pretend/panel';
import { SiteButton } from '../pretend/site-button';

type DeletePanelProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
};

/** The question behind the bin. How Plytix words it is not documented, so it is worded plainly. */
export function DeletePanel({ name, busy, onClose, onDelete }: DeletePanelProps) {
  const t = useText();
  return (
    <Panel title={t('practice.plytix.deleteTitle', { name })} onClose={onClose}>
      <p>{t('practice.plytix.deleteLead')}</p>
      <div className="site-acts">
        <SiteButton quiet onPress={onClose}>
          {t('practice.cancel')}
        </SiteButton>
        <SiteButton busy={busy} onPress={onDelete}>
          {t('practice.plytix.deleteAct')}
        </SiteButton>
      </div>
    </Panel>
  );
}
