import { Ban, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { type ForAllRows, type ListField, listFields, type Mapping } from '../../../shared/import/list-fields';
import { serviceOf, systems } from '../../../shared/model/services/services';
import { State } from '../../kit/badge';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useCompanies } from '../../state/company-store';

/** A list that main has read and holds in memory. */
export type OpenList = Output<'import.open'> & { readonly id: string };

type ImportColumnsProps = {
  readonly list: OpenList;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
  readonly forAll: ForAllRows;
  readonly onForAll: (forAll: ForAllRows) => void;
  readonly error: string | null;
};

const delimiterNames: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

const encodingNames = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;

/** The meaning of each column. A column with secrets has no choice: nothing of it was read. */
export function ImportColumns({ list, mapping, onMapping, forAll, onForAll, error }: ImportColumnsProps) {
  const t = useText();
  const companies = useCompanies();
  const system = useId();
  const fieldOf = (place: number) => listFields.find((field) => mapping[field] === place) ?? '';
  const choose = (place: number, field: ListField | '') => {
    const rest = Object.fromEntries(
      Object.entries(mapping).filter(([name, column]) => name !== field && column !== place),
    ) as Mapping;
    onMapping(field === '' ? rest : { ...rest, [field]: place });
  };
  const delimiter = t(`import.delimiter.${delimiterNames[list.delimiter] ?? 'comma'}`);
  return (
    <>
      {error && (
        <p className="field-error" role="alert">
          <CircleAlert className="i i-sm" aria-hidden="true" />
          {error}
        </p>
      )}
      <ul className="import-columns">
        {list.columns.map(({ name, secret, samples }, place) => {
          const title = name || t('import.columns.unnamed', { number: place + 1 });
          return (
            // Columns never change order, and several may have the same name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={place}>
              <div>
                <b>{title}</b>
                {samples.length > 0 && (
                  <p className="hint">{t('import.columns.samples', { samples: samples.join(', ') })}</p>
                )}
              </div>
              {secret ? (
                <State tone="warn" icon={Ban}>
                  {t('import.columns.secret')}
                </State>
              ) : (
                <select
                  className="input"
                  aria-label={t('import.columns.means', { column: title })}
                  value={fieldOf(place)}
                  onChange={(event) => choose(place, event.target.value as ListField | '')}
                >
                  <option value="">{t('import.columns.nothing')}</option>
                  {listFields.map((field) => (
                    <option key={field} value={field}>
                      {t(`import.field.${field}`)}
                    </option>
                  ))}
                </select>
              )}
            </li>
          );
        })}
      </ul>
      <div className="import-for-all">
        <div className="field">
          <label htmlFor={system}>{t('import.forAll.system')}</label>
          <select
            id={system}
            className="input"
            value={forAll.system}
            onChange={(event) => onForAll({ ...forAll, system: event.target.value as ForAllRows['system'] })}
          >
            <option value="">{t('import.forAll.noSystem')}</option>
            {systems.map((each) => (
              <option value={each} key={each}>
                {serviceOf(each).name}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={t('import.forAll.company')}
          hint={t('import.forAll.companyHint')}
          value={forAll.company}
          onChange={(company) => onForAll({ ...forAll, company })}
          suggestions={companies}
        />
      </div>
      <p className="hint">{t('import.columns.encoding', { encoding: encodingNames[list.encoding], delimiter })}</p>
    </>
  );
}
