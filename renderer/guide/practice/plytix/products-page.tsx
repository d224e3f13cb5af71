import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';
import { ProfileCorner } from './profile-corner';
import { UserPanel } from './user-panel';

type ProductsPageProps = { readonly company: string; readonly onAccount: () => void };

const rows = [
  [46, 30, 60],
  [58, 42, 40],
  [38, 30, 52],
  [52, 36, 60],
  [44, 48, 34],
  [60, 30, 46],
];

/**
 * The first page after a login to Plytix. It has both ways to the account: the newer at the bottom left and the older
 * at the top right.
 */
export function ProductsPage({ company, onAccount }: ProductsPageProps) {
  const t = useText();
  return (
    <div className="plx-products">
      <div className="plx-side">
        <Bars widths={[70, 54, 62, 48, 66]} />
        <ProfileCorner company={company} onAccount={onAccount} />
      </div>
      <div className="plx-main">
        <div className="plx-top">
          <Bars widths={[100]} />
          <UserPanel onAccount={onAccount} />
        </div>
        <h2>{t('practice.plytix.products')}</h2>
        <div className="plx-grid" aria-hidden="true">
          {rows.map((row) => (
            <div key={row.join()}>
              <i className="plx-thumb" />
              {row.map((width) => (
                <Bars key={width} widths={[width]} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
