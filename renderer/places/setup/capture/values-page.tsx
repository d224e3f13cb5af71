import { useRef, useState } from 'react';
import type { GuideStep } from '../../../../shared/guides/guide';
import { serviceGuides } from '../../../../shared/guides/service-guides';
import type { MessageKey } from '../../../../shared/messages/catalogue';
import { serviceFacts, serviceOf } from '../../../../shared/model/services/services';
import { codedText } from '../../../guide/coded-text';
import { Picture } from '../../../guide/drawings/picture';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideNotes } from '../../../guide/guide-notes';
import { OpenSite } from '../../../guide/open-site';
import { serviceText } from '../../../messages/service-text';
import { hasText, Text, useText } from '../../../messages/t';
import { readKey } from '../../../state/keys-store';
import { type Drafted, type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { placeAfterValues, printsOf } from './after-values';
import { ClipboardNote } from './clipboard-note';
import { SecretCard } from './secret-card';

/** Captures the values with their Paste buttons. The page learns only their lengths and findings. */
export function ValuesPage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const [attempt, setAttempt] = useState(0);
  const [printsAtFirst] = useState(() => printsOf(record));
  const { system } = record;
  const fields = serviceOf(system).valueFields;
  const { steps: guide, caption } = serviceGuides[system].collect;
  /** The capture in progress. */
  const bringing = useRef<Promise<unknown>>(Promise.resolve());
  const problemsOf = ({ secrets, findings }: Drafted) =>
    fields.flatMap((field) => {
      if (!secrets[field]) return [{ fieldId: field, text: t(`setup.capture.missing.${field}`) }];
      const stop = findings.find((finding) => finding.field === field && finding.severity === 'stop');
      if (!stop) return [];
      const words = codedText(`finding.${stop.code}.title`, {
        ...stop,
        ...serviceFacts(system),
      });
      return [{ fieldId: field, text: `${t(`setup.field.${field}`)}: ${words ?? t('setup.capture.look')}` }];
    });
  const press = async () => {
    // Wait, because a person who continues at once means the value that is still being sealed.
    await bringing.current;
    const brought = await readKey(record.id);
    const latest: Drafted = brought?.setup ? { ...brought, setup: brought.setup } : record;
    setAttempt((count) => count + 1);
    if (problemsOf(latest).length === 0) await saving.goTo(placeAfterValues(latest, printsAtFirst));
  };
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={serviceText(system, 'setup.capture.service.title')}
      lead={serviceText(system, 'setup.capture.service.lead')}
      attempt={attempt}
      problems={attempt > 0 ? problemsOf(record) : []}
      primary={{ label: serviceText(system, 'setup.capture.service.act'), press: () => void press() }}
    >
      <div className="split capture-split">
        <div>
          {fields.map((field) => (
            <SecretCard
              key={field}
              record={record}
              field={field}
              missing={attempt > 0 && !record.secrets[field]}
              onBringing={(work) => {
                bringing.current = Promise.all([bringing.current, work]);
              }}
            />
          ))}
          <ClipboardNote />
          <GuideNotes notes={guide[0]?.notes ?? []} />
        </div>
        <div className="side-pictures">
          <ol className="howto side-steps">
            {guide.map((step, place) => (
              <li key={step.id}>
                <p className="do">
                  <Text id={howKey(step)} />
                </p>
                <Picture id={step.picture} first={place + 1} caption={place < guide.length - 1 ? null : caption} />
              </li>
            ))}
          </ol>
          <OpenSite system={system} />
        </div>
      </div>
      <GuideBranches steps={guide} />
    </WizardPage>
  );
}

/** What to do beside the value: in short words where the step has some, else its first act. */
function howKey({ picture, acts, title }: GuideStep): MessageKey {
  const short = `setup.capture.how.${picture}`;
  return hasText(short) ? short : (acts[0]?.do ?? title);
}
