import type { ReactNode } from 'react';
import type { Answer } from '../../../../shared/contract/failure';
import { copyText } from '../../../../shared/guides/copy-text';
import { plytixCollect } from '../../../../shared/guides/plytix-collect';
import { Picture } from '../../../guide/drawings/picture';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideNotes } from '../../../guide/guide-notes';
import { CopyButton } from '../../../kit/copy-button';
import { Tick } from '../../../kit/tick';
import { Text, useText } from '../../../messages/t';
import { send } from '../../../state/send';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { ClipboardNote } from './clipboard-note';
import { SecretSummaryText } from './secret-summary';

const keep = plytixCollect.steps[2];

/** The details for a password manager, each with its copy button. Main copies secrets to the clipboard itself. */
export function ManagerPage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const done = Boolean(record.setup.ticks['password-manager']);
  const name = record.company ? `${record.name.value} (${record.company})` : record.name.value;
  const plainLine = (id: 'name' | 'url' | 'version', text: string) => (
    <CopyLine name={t(`setup.manager.${id}`)} copy={() => send('clipboard.copyText', { text })}>
      {text}
    </CopyLine>
  );
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t(keep.acts[0].do)}
      lead={<Text id="setup.manager.lead" />}
      primary={{
        label: t(done ? 'setup.manager.act' : 'setup.manager.withoutAct'),
        press: () => void saving.goTo({ step: 'answers', page: 0 }),
      }}
    >
      <div className="split capture-split keep-split">
        <div>
          <dl className="card copy-list">
            {plainLine('name', name)}
            {plainLine('url', copyText.url)}
            {(['apiKey', 'apiPassword'] as const).map((field) => (
              <CopyLine
                key={field}
                name={t(`setup.field.${field}`)}
                copy={() => send('secrets.copy', { id: record.id, field })}
              >
                <SecretSummaryText summary={record.secrets[field]} />
              </CopyLine>
            ))}
            {plainLine('version', copyText.version)}
          </dl>
          <div className="page-part">
            <Tick checked={done} onChange={(on) => void saving.tick('password-manager', on)}>
              {t('setup.manager.tick')}
            </Tick>
          </div>
          <ClipboardNote />
          <GuideNotes notes={keep.notes} />
        </div>
        <Picture id={keep.picture} />
      </div>
      <GuideBranches steps={[keep]} title={t('setup.manager.none')} />
    </WizardPage>
  );
}

type CopyLineProps = {
  readonly name: string;
  readonly copy: () => Promise<Answer<unknown>>;
  readonly children: ReactNode;
};

/** One detail with its name, what may be shown of it, and its copy button. */
function CopyLine({ name, copy, children }: CopyLineProps) {
  const t = useText();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <CopyButton copy={copy} label={t('setup.copyLabel', { name })} />
      </dd>
    </div>
  );
}
