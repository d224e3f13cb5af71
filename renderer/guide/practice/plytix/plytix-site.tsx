import { plytixTabs } from '../../../../shared/guides/labels';
import { usePracticePlace } from '../practice-place';
import { CompanySelect } from '../pretend/company-select';
import { PretendWindow } from '../pretend/pretend-window';
import { typedHost } from '../pretend/site-addresses';
import type { SiteProps } from '../pretend/site-props';
import { AccountPage } from './account-page';
import { ProductsPage } from './products-page';

/** The simulated Plytix: products, and the account page, reached from the profile, the user name or the address. */
export function PlytixSite({ setup, company: own, companies, open, onClose }: SiteProps) {
  const [place, move] = usePracticePlace('plytix', setup);
  const company = place.company ?? own;
  const toAccount = () => move({ page: 'account', tab: place.page === 'account' ? place.tab : plytixTabs[0] });
  const goTo = (typed: string) => {
    const host = typedHost(typed);
    if (host === 'accounts.plytix.com') toAccount();
    else if (host === 'pim.plytix.com' || host === 'www.plytix.com' || host === 'plytix.com')
      move({ page: 'products' });
    else return false;
    return true;
  };
  return (
    <PretendWindow
      system="plytix"
      open={open}
      onClose={onClose}
      address={place.page === 'account' ? 'accounts.plytix.com' : 'pim.plytix.com'}
      onAddress={goTo}
      place={place.page}
      aside={<CompanySelect company={company} companies={companies} onChange={(to) => move({ company: to })} />}
    >
      {place.page === 'account' ? (
        <AccountPage key={company} company={company} tab={place.tab} onTab={(tab) => move({ tab })} />
      ) : (
        <ProductsPage company={company} onAccount={toAccount} />
      )}
    </PretendWindow>
  );
}
