import { useId, useRef, useState } from 'react';
import { type System, systems } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { CompanyField, spelledAs } from '../../kit/company-field';
import { Dialog } from '../../kit/dialog';
import { ErrorSummary } from '../../kit/error-summary';
import { FailureNote } from '../../kit/failure-note';
import { RadioCards } from '../../kit/radio-cards';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { useChosenCompany, useCompanies } from '../../state/company-store';
import { closeNewSetup } from '../../state/new-setup-store';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import 'texts:begin';

/** Asks for the service and company of a new key. */
export function NewSetupDialog() {
  const t = useText();
  const field = useId();
  const form = useRef<HTMLFormElement>(null);
  const [system, setSystem] = useState<System>(systems[0]);
  const companies = useCompanies();
  // A person who has narrowed Home to one company means that one.
  const narrowed = useChosenCompany();
  const [company, setCompany] = useState(narrowed ?? '');
  const [attempt, setAttempt] = useState(0);
  const { run, busy, failure } = useAction(system);
  const missing = attempt > 0 && company.trim() === '' ? t('home.new.companyMissing') : null;
  const start = async () => {
    setAttempt(attempt + 1);
    if (company.trim() === '') return;
    const record = await run('setups.start', { system, company: spelledAs(company, companies) });
    if (!record) return;
    closeNewSetup();
    go({ name: 'setup', id: record.id });
  };
  return (
    <Dialog
      open
      onClose={closeNewSetup}
      title={t('home.new.title')}
      actions={
        <>
          <Button onPress={closeNewSetup}>{t('home.new.cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('home.new.start')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <ErrorSummary problems={missing ? [{ fieldId: field, text: missing }] : []} attempt={attempt} />
        <div className="stack">
          <RadioCards
            legend={t('home.new.which')}
            value={system}
            onChange={setSystem}
            cards={systems.map((value) => ({
              value,
              title: serviceText(value, 'home.new.service'),
              hint: serviceText(value, 'home.new.service.hint'),
            }))}
          />
          <CompanyField id={field} value={company} onChange={setCompany} error={missing} known={companies} />
        </div>
        {failure && <FailureNote failure={failure} />}
      </form>
    </Dialog>
  );
}
