import { useText } from '../../messages/t';
import { chooseCompany, useChosenCompany, useCompanies } from '../../state/overview-store';

/** Narrows Home to one company. Hidden while there is only one. */
export function CompanySwitch() {
  const t = useText();
  const companies = useCompanies();
  const company = useChosenCompany();
  if (companies.length < 2) return null;
  return (
    <label className="company-switch">
      <span>{t('home.company')}</span>
      <select
        className="input"
        value={company ?? ''}
        onChange={(event) => chooseCompany(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('home.company.all', { count: companies.length })}</option>
        {companies.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
