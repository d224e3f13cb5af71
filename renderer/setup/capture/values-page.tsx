import { useState } from 'react';
import { patchworksGenerate } from '../../../shared/guides/patchworks-generate';
import { plytixCollect } from '../../../shared/guides/plytix-collect';
import type { SecretField } from '../../../shared/key-record';
import { stepsOf } from '../../../shared/setup-steps';
import { GuideBranches } from '../../guide/guide-branches';
import { GuideNotes } from '../../guide/guide-notes';
import { OpenSite } from '../../guide/open-site';
import { Text, useText } from '../../messages/t';
import { Picture } from '../../pictures/picture';
import { codedText, serviceNames } from '../coded-text';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { ClipboardNote } from './clipboard-note';
import { SecretCard } from './secret-card';

const steps = {
  plytix: [plytixCollect.steps[0], plytixCollect.steps[1]],
  patchworks: [patchworksGenerate.steps[4]],
} as const;

const fieldsOf = { plytix: ['apiKey', 'apiPassword'], patchworks: ['apiKey'] } as const;

/** Which values stand here: it changes with each of them and tells nothing of them. */
function printsOf({ secrets }: PageProps['record']): string {
  return [secrets.apiKey, secrets.apiPassword].map((mark) => mark?.fingerprint ?? '').join(' ');
}

/** The values are brought here by their Paste buttons; the page knows their length and what is odd about them, no more. */
export function ValuesPage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const [attempt, setAttempt] = useState(0);
  const [printsAtFirst] = useState(() => printsOf(record));
  const { system } = record;
  const fields: readonly SecretField[] = fieldsOf[system];
  const guide = steps[system];
  const problems = fields.flatMap((field) => {
    if (!record.secrets[field]) return [{ fieldId: field, text: t(`setup.capture.missing.${field}`) }];
    const stop = record.findings.find((finding) => finding.field === field && finding.severity === 'stop');
    if (!stop) return [];
    const words = codedText(`finding.${stop.code}.title`, {
      ...stop,
      service: serviceNames[system],
    });
    return [{ fieldId: field, text: `${t(`setup.field.${field}`)}: ${words ?? t('setup.capture.look')}` }];
  });
  const press = () => {
    setAttempt(attempt + 1);
    if (problems.length > 0) return;
    const order = stepsOf(system);
    // Who has been further has passed the second page. It comes again for another value alone: what a password manager
    // or the row in Patchworks said of the old one is not true of that.
    const wasFurther = order.indexOf(record.setup.furthest) > order.indexOf('capture');
    const isSame = printsOf(record) === printsAtFirst;
    const known = record.setup.ticks['password-manager'] || record.row || (wasFurther && isSame);
    const after = system === 'plytix' ? 'answers' : 'test';
    void saving.goTo(known ? { step: after, page: 0 } : { step: 'capture', page: 1 });
  };
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t(`setup.capture.${system}.title`)}
      lead={<Text id={`setup.capture.${system}.lead`} />}
      attempt={attempt}
      problems={attempt > 0 ? problems : []}
      primary={{ label: t(`setup.capture.${system}.act`), press }}
    >
      <div className="split capture-split">
        <div>
          {fields.map((field) => (
            <SecretCard key={field} record={record} field={field} missing={attempt > 0 && !record.secrets[field]} />
          ))}
          <ClipboardNote />
          <GuideNotes notes={guide[0].notes} />
        </div>
        <div className="side-pictures">
          <ol className="howto side-steps">
            {guide.map((step, place) => (
              <li key={step.id}>
                <p className="do">
                  <Text id={`setup.capture.how.${step.picture}`} />
                </p>
                <Picture
                  id={step.picture}
                  first={place + 1}
                  caption={
                    place < guide.length - 1 ? null : system === 'plytix' ? 'picture.caption.hover' : 'picture.caption'
                  }
                />
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
