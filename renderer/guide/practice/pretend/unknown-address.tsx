import type { PractisedSystem } from '../../../../shared/model/services/services';
import { LinkButton } from '../../../kit/link-button';
import { useText } from '../../../messages/t';
import { siteAddresses } from './site-addresses';

type UnknownAddressProps = { readonly system: PractisedSystem; readonly onGo: (address: string) => void };

/** The page for an address that the simulated site does not have. */
export function UnknownAddress({ system, onGo }: UnknownAddressProps) {
  const t = useText();
  return (
    <div className="pretend-lost">
      <h2>{t('practice.lost.title')}</h2>
      <p className="muted">{t('practice.lost.lead')}</p>
      <ul>
        {siteAddresses[system].map((address) => (
          <li key={address}>
            <LinkButton onPress={() => onGo(address)}>{address}</LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
