import { nearCompany, sameCompany } from '../../shared/model/company';
import { useText } from '../messages/t';
import { LinkButton } from './link-button';
import { TextField } from './text-field';
import 'texts:begin';

type CompanyFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly known: readonly string[];
};

/** Returns the company as spelled in the records, ignoring white space and case of the typed text. */
export function spelledAs(typed: string, known: readonly string[]): string {
  return known.find((company) => sameCompany(company, typed)) ?? typed.trim();
}

/** The key's company: one of the known companies or a new one. Points out a similar known name. */
export function CompanyField({ id, value, onChange, error, known }: CompanyFieldProps) {
  const t = useText();
  const near = nearCompany(value, known);
  return (
    <div>
      <TextField
        id={id}
        label={t('home.new.company')}
        hint={t(known.length > 0 ? 'home.new.companyHintKnown' : 'home.new.companyHint')}
        value={value}
        onChange={onChange}
        error={error}
        autoComplete={known.length > 0 ? 'off' : 'organization'}
        suggestions={known}
      />
      <div role="status">
        {near !== null && (
          <p className="near-company">
            {t('home.new.near', { company: near })}{' '}
            <LinkButton onPress={() => onChange(near)}>{t('home.new.useNear', { company: near })}</LinkButton>
          </p>
        )}
      </div>
    </div>
  );
}
