import { patchworksLabels } from '../../../../shared/guides/labels';
import { TextField } from '../../../kit/text-field';
import { useText } from '../../../messages/t';
import type { InstanceDraft, InstanceStepName } from './instance-draft';

type InstanceFieldsProps = {
  readonly step: InstanceStepName;
  readonly draft: InstanceDraft;
  readonly nameMissing: boolean;
  /** The older screen: it also asks whether the connector is live, and for no rate limit. */
  readonly older: boolean;
  readonly onChange: (change: Partial<InstanceDraft>) => void;
};

const credentials = [
  { field: 'url', label: patchworksLabels.url.text, hidden: false },
  { field: 'apiKey', label: patchworksLabels.key.text, hidden: true },
  { field: 'apiPassword', label: patchworksLabels.password.text, hidden: true },
  { field: 'version', label: patchworksLabels.version.text, hidden: false },
] as const;

/** The fields of one page of the form. */
export function InstanceFields({ step, draft, nameMissing, older, onChange }: InstanceFieldsProps) {
  const t = useText();
  switch (step) {
    case 'name':
      return (
        <>
          <TextField
            label={t('practice.patchworks.name')}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            error={nameMissing ? t('practice.nameMissing') : null}
          />
          {older && (
            <fieldset className="pwx-methods">
              <legend className="hidden-label">{t('practice.patchworks.kind')}</legend>
              {(['live', 'testing'] as const).map((kind) => (
                <label key={kind}>
                  <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => onChange({ kind })} />
                  {t(`practice.patchworks.kind.${kind}`)}
                </label>
              ))}
            </fieldset>
          )}
        </>
      );
    case 'details':
      return <Details older={older} />;
    case 'authentication':
      return (
        <fieldset className="pwx-methods">
          <legend className="hidden-label">{t('practice.patchworks.form.authentication')}</legend>
          {(['oauth', 'pair'] as const).map((method) => (
            <label key={method}>
              <input
                type="radio"
                name="method"
                checked={draft.method === method}
                onChange={() => onChange({ method })}
              />
              {t(`practice.patchworks.method.${method}`)}
            </label>
          ))}
        </fieldset>
      );
    case 'credentials':
      return draft.method === 'oauth' ? <OtherFields /> : <CredentialFields values={draft} onChange={onChange} />;
  }
}

/** The settings that are left as they are. The older screen has no rate limit among them. */
export function Details({ older = false }: { readonly older?: boolean }) {
  const t = useText();
  const details = ['zone', 'dates', 'rate'] as const;
  return (
    <dl className="pwx-details">
      {details
        .filter((detail) => !older || detail !== 'rate')
        .map((detail) => (
          <div key={detail}>
            <dt>{t(`practice.patchworks.detail.${detail}`)}</dt>
            <dd>{t(`practice.patchworks.detail.${detail}.value`)}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The four values of a connection. */
export type CredentialValues = Pick<InstanceDraft, (typeof credentials)[number]['field']>;

type CredentialFieldsProps = {
  readonly values: CredentialValues;
  readonly onChange: (change: Partial<CredentialValues>) => void;
};

/** Their fields, as in every form of Patchworks. */
export function CredentialFields({ values, onChange }: CredentialFieldsProps) {
  return credentials.map(({ field, label, hidden }) => (
    <TextField
      key={field}
      id={`pwx-${field}`}
      label={label}
      value={values[field]}
      onChange={(value) => onChange({ [field]: value })}
      type={hidden ? 'password' : 'text'}
      maxLength={4096}
    />
  ));
}

/** The fields of the other method, for which Plytix has no values. Anything entered here is refused. */
function OtherFields() {
  const t = useText();
  const [id, secret] = [t('practice.patchworks.clientId'), t('practice.patchworks.clientSecret')];
  return (
    <>
      <TextField label={id} value="" onChange={() => {}} />
      <TextField label={secret} value="" onChange={() => {}} type="password" />
    </>
  );
}
