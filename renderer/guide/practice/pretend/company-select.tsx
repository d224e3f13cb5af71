import { useId } from 'react';
import { useText } from '../../../messages/t';

type CompanySelectProps = {
  readonly company: string;
  readonly companies: readonly string[];
  readonly onChange: (company: string) => void;
};

/**
 * The account of the simulated login, in Keyquilt's own strip. People with several accounts tend to take the wrong one.
 */
export function CompanySelect({ company, companies, onChange }: CompanySelectProps) {
  const t = useText();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('practice.signedIn')}</label>
      <select id={id} className="input" value={company} onChange={(event) => onChange(event.target.value)}>
        {companies.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </>
  );
}
