import { ExternalLink } from '../kit/external-link';
import { useText } from '../messages/t';
import { useApp } from '../state/app-store';
import { PracticeSite } from './practice/practice-site';

/** Opens the service: in the browser, showing the address; in practice, as the simulated site. */
export function OpenSite({ system }: { readonly system: 'plytix' | 'patchworks' }) {
  const t = useText();
  const { settings } = useApp();
  if (settings.account === 'practice') return <PracticeSite system={system} />;
  return (
    <div className="open-site">
      <ExternalLink link={system === 'plytix' ? 'plytix-accounts' : 'patchworks-login'} look="button">
        {t(`guide.open.${system}`)}
      </ExternalLink>
      <p className="hint">{t(`guide.open.${system}.where`)}</p>
    </div>
  );
}
