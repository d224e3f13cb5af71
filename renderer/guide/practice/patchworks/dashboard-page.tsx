import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';

/** The first page after the login; nothing on it is about keys. */
export function DashboardPage() {
  const t = useText();
  return (
    <>
      <h2>{t('practice.patchworks.dashboard')}</h2>
      <div className="pwx-cards" aria-hidden="true">
        {[
          [56, 30],
          [48, 40],
          [62, 34],
        ].map((widths) => (
          <div key={widths.join()}>
            <Bars widths={widths} />
          </div>
        ))}
      </div>
      <Bars widths={[36, 88, 82, 74]} />
    </>
  );
}
