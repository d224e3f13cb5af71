import { ExternalLink } from '../kit/external-link';
import { useText } from '../messages/t';

/** The way to the service in the browser, with the address it leads to. */
export function OpenSite({ system }: { readonly system: 'plytix' | 'patchworks' }) {
  const t = useText();
  return (
    <div className="open-site">
      <ExternalLink link={system === 'plytix' ? 'plytix-accounts' : 'patchworks-login'} look="button">
        {t(`guide.open.${system}`)}
      </ExternalLink>
      <p className="hint">{t(`guide.open.${system}.where`)}</p>
    </div>
  );
}
