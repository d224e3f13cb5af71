import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { sameCompany } from '../../../../shared/model/company';
import type { HandoverForm } from '../../../../shared/model/handover-form';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { hasEnded } from '../../../../shared/model/key-status';
import { serviceOf } from '../../../../shared/model/services/services';
import { Banner } from '../../../kit/banner';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { timeWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { useKeysStore } from '../../../state/keys-store';
import { useAction } from '../../../state/use-action';

/**
 * The Patchworks key to ask with: one of the same company with a stored value, preferably one that passed its last
 * test.
 */
function keyToAskWith(keys: Iterable<KeyRecord>, company: string): KeyRecord | undefined {
  const fitting = [...keys].filter(
    (key) =>
      serviceOf(key.system).tellsForm &&
      !hasEnded(key) &&
      key.secrets.apiKey !== null &&
      sameCompany(key.company, company),
  );
  return fitting.find(({ lastTest }) => lastTest?.verdict.tone === 'passed') ?? fitting[0];
}

/** Asks Patchworks which fields its form for Plytix has now. Read-only, and only where a suitable key is stored. */
export function FormCheck({ company }: { readonly company: string }) {
  const t = useText();
  const { online } = useApp();
  const byId = useKeysStore((store) => store.byId);
  const key = keyToAskWith(byId.values(), company);
  const { run, busy, failure } = useAction();
  const [form, setForm] = useState<HandoverForm | null>(null);
  if (!key) return null;
  const name = key.name.value || t('inventory.unnamed');
  const check = async () => {
    setForm(null);
    setForm(await run('handover.readForm', { id: key.id }));
  };
  return (
    <section className="page-part form-check" aria-label={t('handover.form.act')}>
      <div className="form-check-ask">
        {online ? (
          <Button small busy={busy} onPress={() => void check()}>
            <RefreshCw className="i" aria-hidden="true" />
            {t('handover.form.act')}
          </Button>
        ) : (
          <p className="hint">{t('handover.form.offline')}</p>
        )}
        <p className="hint">{t('handover.form.hint', { name })}</p>
      </div>
      {failure && <FailureNote failure={failure} />}
      {form && <FormAnswer form={form} name={name} />}
    </section>
  );
}

const words = new Intl.ListFormat('en-GB');

function FormAnswer({ form, name }: { readonly form: HandoverForm; readonly name: string }) {
  const t = useText();
  const time = timeWords(form.at);
  if (form.state === 'same') return <Banner tone="ok">{t('handover.form.same', { time })}</Banner>;
  if (form.state === 'could-not-check') {
    return (
      <Banner tone="warn">
        <p>
          <b>{t('handover.form.unsure')}</b> {t(`handover.form.unsure.${form.why ?? 'other'}`, { name })}
        </p>
        <p>{t('handover.form.unsure.advice')}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="warn">
      <p>
        <b>{t('handover.form.differs', { time })}</b>{' '}
        {form.extra.length > 0 && t('handover.form.extra', { fields: words.format(form.extra) })}{' '}
        {form.missing.length > 0 && t('handover.form.missing', { fields: words.format(form.missing) })}
      </p>
      <p>{t('handover.form.differs.advice')}</p>
    </Banner>
  );
}
