import { useEffect, useRef, useState } from 'react';
import type { FixedField } from '../../../../shared/doctor/fixed-values';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { FailureNote } from '../../../kit/failure-note';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { useAction } from '../../../state/use-action';
import { SiteButton } from '../pretend/site-button';
import { FixedHint } from './fixed-hint';
import { type InstanceStepName, instanceSteps, useInstanceDraft } from './instance-draft';
import { InstanceFields } from './instance-fields';

type InstancePageProps = {
  readonly company: string;
  /** The older screen's form for a connector. */
  readonly older?: boolean;
  readonly onDone: () => void;
};

/** The form for a new instance, page by page. The values are checked when the last page is submitted. */
export function InstancePage({ company, older = false, onDone }: InstancePageProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [{ place, draft }, keep] = useInstanceDraft(older ? `older ${company}` : company);
  const [problem, setProblem] = useState<'name' | 'refused' | 'one-each' | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const step: InstanceStepName = instanceSteps[place] ?? 'name';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the page of the form
  useEffect(() => title.current?.focus(), [place]);

  const leave = () => {
    keep(null);
    onDone();
  };
  const save = async () => {
    const { method, name, kind, ...values } = draft;
    if (method === 'oauth') return setProblem('refused');
    const answer = await run('practice.saveInstance', { company, name, ...(older && { older: kind }), ...values });
    if (!answer) return;
    if (answer.why !== null) return setProblem(answer.why);
    announce(t('practice.patchworks.instanceSaved', { name }));
    leave();
  };
  const next = () => {
    setProblem(null);
    if (step === 'name' && draft.name.trim() === '') return setProblem('name');
    if (step === 'credentials') return void save();
    keep({ place: place + 1 });
  };
  const mend = (field: FixedField, value: string) => {
    keep({ draft: { ...draft, [field]: value } });
    // The pressed button disappears after its fix, so focus the field.
    document.getElementById(`pwx-${field}`)?.focus();
  };
  return (
    <form
      className="site-form pwx-form"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <p className="hint">
        {t(older ? 'practice.patchworks.olderPlace' : 'practice.patchworks.formPlace', {
          place: place + 1,
          total: instanceSteps.length,
        })}
      </p>
      <h2 ref={title} tabIndex={-1}>
        {t(older ? `practice.patchworks.older.${step}` : `practice.patchworks.form.${step}`)}
      </h2>
      {problem === 'refused' && (
        <p className="pwx-refused" role="alert">
          {t('practice.patchworks.refused')}
        </p>
      )}
      {problem === 'one-each' && (
        <p className="pwx-refused" role="alert">
          {t('practice.patchworks.oneEach')}
        </p>
      )}
      {problem === 'refused' && draft.method === 'pair' && <FixedHint draft={draft} onMend={mend} />}
      {failure && <FailureNote failure={failure} />}
      <InstanceFields
        step={step}
        draft={draft}
        older={older}
        nameMissing={problem === 'name'}
        onChange={(change) => keep({ draft: { ...draft, ...change } })}
      />
      <div className="site-acts">
        <SiteButton quiet onPress={() => (place === 0 ? leave() : keep({ place: place - 1 }))}>
          {t(place === 0 ? 'practice.cancel' : 'practice.patchworks.back')}
        </SiteButton>
        <SiteButton type="submit" busy={busy}>
          {patchworksLabels.nextStep.text}
        </SiteButton>
      </div>
    </form>
  );
}
