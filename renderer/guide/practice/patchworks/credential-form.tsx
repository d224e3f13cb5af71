import { useState } from 'react';
import type { FixedField } from '../../../../shared/doctor/fixed-values';
import { handoverConstants } from '../../../../shared/model/suggested-values';
import { FailureNote } from '../../../kit/failure-note';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { useAction } from '../../../state/use-action';
import { SiteButton } from '../pretend/site-button';
import { FixedHint } from './fixed-hint';
import { CredentialFields, type CredentialValues } from './instance-fields';

type CredentialFormProps = {
  readonly id: string;
  readonly name: string;
  /** The label of the button that saves. */
  readonly save: string;
  readonly onSaved: () => void;
};

/** How the page shows a connection that exists: the values that are no secret, and two empty fields. */
const shown: CredentialValues = { ...handoverConstants, apiKey: '', apiPassword: '' };

/**
 * The values of an existing connection, to be replaced. How Patchworks masks the old ones is not published, so the two
 * secret fields are empty here.
 */
export function CredentialForm({ id, name, save, onSaved }: CredentialFormProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [values, setValues] = useState(shown);
  const [refused, setRefused] = useState(false);
  const submit = async () => {
    setRefused(false);
    const answer = await run('practice.changeInstance', { id, ...values });
    if (!answer) return;
    if (!answer.saved) return setRefused(true);
    setValues(shown);
    announce(t('practice.patchworks.changed', { name }));
    onSaved();
  };
  const mend = (field: FixedField, value: string) => {
    setValues((before) => ({ ...before, [field]: value }));
    document.getElementById(`pwx-${field}`)?.focus();
  };
  return (
    <form
      className="site-form pwx-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refused && (
        <p className="pwx-refused" role="alert">
          {t('practice.patchworks.notChanged')}
        </p>
      )}
      {refused && <FixedHint draft={values} onMend={mend} />}
      {failure && <FailureNote failure={failure} />}
      <CredentialFields values={values} onChange={(change) => setValues((before) => ({ ...before, ...change }))} />
      <div className="site-acts">
        <SiteButton type="submit" busy={busy}>
          {save}
        </SiteButton>
      </div>
    </form>
  );
}
