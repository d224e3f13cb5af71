import { RefreshCw } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Output } from '../../../../shared/contract/contract';
import type { HandoverForm } from '../../../../shared/model/handover-form';
import { Banner } from '../../../kit/banner';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { timeWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { useFollowed } from '../../../state/follow-inventory';
import { send } from '../../../state/send';
import { useAction } from '../../../state/use-action';

/** Asks Patchworks which fields its form for Plytix has now. Read-only, and only where a suitable key is stored. */
export function FormCheck({ company }: { readonly company: string }) {
  const t = useText();
  const { online } = useApp();
  const key = useKeyToAsk(company);
  const { run, busy, failure } = useAction();
  const [form, setForm] = useState<HandoverForm | null>(null);
  if (!key) return null;
  const name = key.name || t('inventory.unnamed');
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

/** The Patchworks key of this company to ask with; null while there is none, or none is known yet. */
function useKeyToAsk(company: string): Output<'handover.keyToAsk'>['key'] {
  // A change of the inventory can bring the first one.
  const read = useCallback(() => send('handover.keyToAsk', { company }), [company]);
  return useFollowed(read).answer?.key ?? null;
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
