import { Pin } from 'lucide-react';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideRows } from '../../../guide/guide-rows';
import { OfficialPage } from '../../../guide/official-page';
import { OpenSite } from '../../../guide/open-site';
import { Button } from '../../../kit/button';
import { Disclosure } from '../../../kit/disclosure';
import { Text, useText } from '../../../messages/t';
import { FormCheck } from '../../../tasks/known-keys/form-check';
import type { PageProps } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { CompactHandover } from './compact-handover';
import { HandoverFields } from './handover-fields';
import { handoverGuides, RefusedHelp } from './handover-guides';
import { ReplaceSteps } from './replace-steps';
import { ScreenChoice } from './screen-choice';
import { type CompactWindow, useCompactWindow } from './use-compact-window';
import { useHandover } from './use-handover';

/** Sixth step: every value in the order of Patchworks' form, to copy and tick one by one. */
export function HandoverPage({ record }: PageProps) {
  const t = useText();
  const handover = useHandover(record);
  const { saving, press } = handover;
  const compact = useCompactWindow(saving.fail);
  const { screen } = record.setup;
  const isReplacing = record.replaces !== null;
  if (compact.on) return <CompactHandover handover={handover} compact={compact} />;
  // A key that was in use before its values were captured need not be handed over again.
  const isThere = record.status.value !== 'draft';
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t('handover.title')}
      beside={<KeepOnTop compact={compact} />}
      width="middle"
      footAct={
        isThere && (
          <Button onPress={() => void saving.goTo({ step: 'record', page: 0 })}>{t('handover.isThere')}</Button>
        )
      }
      primary={press && { label: t('handover.act'), press }}
      footNote={press ? null : t('handover.chooseFirst')}
    >
      <ScreenChoice
        screen={screen}
        isReplacing={isReplacing}
        onChoose={(chosen) => void saving.change({ screen: chosen })}
      />
      {screen && (
        <>
          {isReplacing && <ReplaceSteps screen={screen} name={handover.instanceName} />}
          <HandoverFields handover={handover} />
          <FormCheck company={record.company} />
          <p className="hint page-part">
            <Text id="guide.handover.trust" />
          </p>
          <OpenSite system="patchworks" />
          {!isReplacing && (
            <>
              <Disclosure title={t('handover.pictures')}>
                <GuideRows steps={handoverGuides[screen].guide.steps} />
              </Disclosure>
              <GuideBranches steps={handoverGuides[screen].onTheWay} />
            </>
          )}
          <RefusedHelp screen={screen} />
          <OfficialPage source={handoverGuides[screen].guide.source} also={['patchworks-help-plytix']} />
        </>
      )}
    </WizardPage>
  );
}

/** Makes the window a narrow column on top of the browser during the handover. */
function KeepOnTop({ compact }: { readonly compact: CompactWindow }) {
  const t = useText();
  return (
    <Button small autoFocus={compact.wasOn} onPress={() => void compact.enter()}>
      <Pin className="i" aria-hidden="true" />
      {t('handover.top.on')}
    </Button>
  );
}
