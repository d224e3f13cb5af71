import { Building2, ChevronDown } from 'lucide-react';
import { Suspense, useRef } from 'react';
import { lazyPage } from '../kit/lazy-page';
import { useText } from '../messages/t';
import { openCompanies, useChosenCompany, useCompanyStore } from '../state/company-store';

const CompanyMenu = lazyPage(() => import('./company-menu').then((m) => m.CompanyMenu));

/**
 * The company that every place shows, and the way to another. A plain name while there is only one; nothing while there
 * is none.
 */
export function CompanySwitch() {
  const t = useText();
  const trigger = useRef<HTMLButtonElement>(null);
  const companies = useCompanyStore((store) => store.companies);
  const isOpen = useCompanyStore((store) => store.open);
  const company = useChosenCompany();
  const [only] = companies;
  if (!only) return null;
  if (companies.length === 1) return <span className="whose">{only.name}</span>;
  const shown = company ?? t('app.company.all', { count: companies.length });
  return (
    <>
      <button
        type="button"
        ref={trigger}
        className={company === null ? 'company-switch' : 'company-switch on'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t('app.company.choose', { shown })}
        title={shown}
        onClick={() => openCompanies(!isOpen)}
      >
        <Building2 className="i i-sm" aria-hidden="true" />
        <span className="company-name">{shown}</span>
        <ChevronDown className="i i-sm" aria-hidden="true" />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <CompanyMenu trigger={trigger} />
        </Suspense>
      )}
    </>
  );
}
