import { useId } from 'react';
import { useText } from '../../../messages/t';

type CompanySelectProps = {
  readonly company: string;
  readonly companies: readonly string[];
  readonly onChange: (company: string) => void;
};

/** In Keyquilt's strip: which account the pretend login belongs to. People with several accounts take the wrong one. */
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
