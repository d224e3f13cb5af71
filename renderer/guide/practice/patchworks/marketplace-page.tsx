import { patchworksLabels } from '../../../../shared/guides/labels';
import { plytix } from '../../../../shared/model/services/plytix';
import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';
import { SiteButton } from '../pretend/site-button';

/** The Marketplace, where a connector that is missing is installed. Plytix is there already, so it only leads back. */
export function MarketplacePage({ onInstalled }: { readonly onInstalled: () => void }) {
  const t = useText();
  return (
    <>
      <h2>{patchworksLabels.marketplace.text}</h2>
      <div className="pwx-tiles">
        <Blank />
        <section className="pwx-tile" aria-label={plytix.name}>
          <h3>{plytix.name}</h3>
          <SiteButton onPress={onInstalled}>{patchworksLabels.install.text}</SiteButton>
        </section>
        <Blank />
      </div>
      <p className="hint">{t('practice.patchworks.installed')}</p>
    </>
  );
}

/** A tile of another system. */
export function Blank() {
  return (
    <div className="pwx-tile" aria-hidden="true">
      <Bars widths={[60, 40]} />
    </div>
  );
}
