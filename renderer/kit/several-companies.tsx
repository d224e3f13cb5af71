import type { CompanyShare } from '../../shared/model/company-share';
import { useText } from '../messages/t';
import { useChosenCompany } from '../state/company-store';
import { Banner } from './banner';
import { Tick } from './tick';
import 'texts:companies';

/** The maximum number of companies that are named; the others are counted. */
const maxNamed = 8;

/** How many of some keys are of which company, one line each. */
export function CompanyShares({ shares }: { readonly shares: readonly CompanyShare[] }) {
  const t = useText();
  return (
    <ul className="company-shares">
      {shares.slice(0, maxNamed).map(({ company, count }) => (
        <li key={company}>
          <span>{company || t('companies.unnamed')}</span>
          <span>{t('companies.keys', { count })}</span>
        </li>
      ))}
      {shares.length > maxNamed && <li>{t('companies.others', { count: shares.length - maxNamed })}</li>}
    </ul>
  );
}

/** The companies whose keys somebody agreed to put into one file; main refuses others. */
export function agreedCompanies(shares: readonly CompanyShare[] | null, agreed: boolean): string[] {
  return agreed ? (shares ?? []).map(({ company }) => company) : [];
}

type SeveralCompaniesProps = {
  readonly shares: readonly CompanyShare[];
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
  /** True once somebody tried to go on without agreeing. */
  readonly missing: boolean;
};

/**
 * Asks whether keys of several companies may go into one file: whoever opens it has them all. Renders nothing for one.
 */
export function SeveralCompanies({ shares, agreed, onAgree, missing }: SeveralCompaniesProps) {
  const t = useText();
  if (shares.length < 2) return null;
  return (
    <div className="several-companies">
      <Banner tone="warn" live="none">
        <b>{t('companies.several', { count: shares.length })}</b> {t('companies.severalText')}
        <CompanyShares shares={shares} />
        <Tick checked={agreed} onChange={onAgree}>
          {t('companies.agree', { count: shares.length })}
        </Tick>
        {missing && !agreed && (
          <p className="field-error" role="alert">
            {t('companies.agreeMissing')}
          </p>
        )}
      </Banner>
    </div>
  );
}

/** Says of a part that is the same for all companies that it is so, while one company narrows the page. */
export function WholeAccount({ children }: { readonly children: string }) {
  return useChosenCompany() === null ? null : <p className="hint">{children}</p>;
}
