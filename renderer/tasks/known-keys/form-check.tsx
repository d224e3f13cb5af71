import { Plus, RefreshCw } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { HandoverForm } from '../../../shared/model/handover-form';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { timeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useFollowed } from '../../state/follow-inventory';
import { askForNewSetup } from '../../state/new-setup-store';
import { protection } from '../../state/protection-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';

type FormCheckProps = {
  readonly company: string;
  /** Called before another dialog takes the place of the one that this stands in. */
  readonly onLeave?: () => void;
};

/**
 * Asks Patchworks which fields its form for Plytix has now. Read-only. Where that cannot be done, it says why, and what
 * to do about it.
 */
export function FormCheck({ company, onLeave }: FormCheckProps) {
  const t = useText();
  const { online, vault, settings } = useApp();
  const { answer, failure: unread } = useKeyToAsk(company);
  const { run, busy, failure, clear } = useAction();
  const [form, setForm] = useState<HandoverForm | null>(null);
  const key = answer?.key ?? null;
  const name = key?.name || t('inventory.unnamed');
  const isLocked = key !== null && (key.isLocked || vault.state === 'locked');
  const check = async (id: string) => {
    setForm(null);
    setForm(await run('handover.readForm', { id }));
  };
  const add = () => {
    onLeave?.();
    askForNewSetup();
  };
  const unlock = async () => {
    clear();
    if (!(await protection.unlock())) setForm(null);
  };
  if (unread) return <FailureNote failure={unread} />;
  if (answer === null) return null;
  return (
    <section className="page-part form-check" aria-label={t('handover.form.act')}>
      {key === null ? (
        <div className="form-check-ask">
          <Button small onPress={add}>
            <Plus className="i" aria-hidden="true" />
            {t('handover.form.addKey')}
          </Button>
          <p className="hint">{t('handover.form.noKey', { company })}</p>
        </div>
      ) : isLocked ? (
        <div className="form-check-ask">
          {vault.state === 'locked' && (
            <Button small onPress={() => void unlock()}>
              {t('handover.form.unlock')}
            </Button>
          )}
          <p className="hint">
            {t(vault.state === 'locked' ? 'handover.form.locked' : 'handover.form.unopened', { name })}
          </p>
        </div>
      ) : (
        <div className="form-check-ask">
          {online ? (
            <Button small busy={busy} onPress={() => void check(key.id)}>
              <RefreshCw className="i" aria-hidden="true" />
              {t('handover.form.act')}
            </Button>
          ) : (
            <p className="hint">{t('handover.form.offline')}</p>
          )}
          <p className="hint">{t('handover.form.hint', { name })}</p>
        </div>
      )}
      {settings.account === 'practice' && <p className="hint">{t('handover.form.practice')}</p>}
      {failure && <FailureNote failure={failure} />}
      {form && <FormAnswer form={form} name={name} />}
    </section>
  );
}

/** The Patchworks key of this company to ask with. A change of the inventory can bring the first one. */
function useKeyToAsk(company: string) {
  const read = useCallback(() => send('handover.keyToAsk', { company }), [company]);
  return useFollowed(read);
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
