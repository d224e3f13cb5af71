import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { PageTitle } from '../../../kit/page-title';
import { useText } from '../../../messages/t';
import { HandoverFields } from './handover-fields';
import { RefusedHelp } from './handover-guides';
import { ReplaceSteps } from './replace-steps';
import { ScreenChoice } from './screen-choice';
import type { CompactWindow } from './use-compact-window';
import type { Handover } from './use-handover';

type CompactHandoverProps = { readonly handover: Handover; readonly compact: CompactWindow };

/** Only the fields, in one column next to the browser. Esc, or the button at the top, restores the full window. */
export function CompactHandover({ handover, compact }: CompactHandoverProps) {
  const t = useText();
  const { record, saving, press } = handover;
  const { screen } = record.setup;
  // A question answered here stays while the column is open, because it has the focus.
  const [asks] = useState(screen === null);
  return (
    <main className="compact-main" id="main">
      <div className="compact-head">
        <div>
          <PageTitle page="handover.compact">{t('handover.compact.title')}</PageTitle>
          <p className="muted small">{record.company}</p>
        </div>
        <Button small onPress={() => void compact.leave()} label={t('handover.top.offLabel')}>
          <Maximize2 className="i" aria-hidden="true" />
          {t('handover.top.off')}
        </Button>
      </div>
      {saving.failure && <FailureNote failure={saving.failure} />}
      {asks && (
        <ScreenChoice
          screen={screen}
          isReplacing={record.replaces !== null}
          onChoose={(chosen) => void saving.change({ screen: chosen })}
        />
      )}
      {screen !== null && (
        <>
          {record.replaces !== null && <ReplaceSteps screen={screen} name={handover.instanceName} />}
          <HandoverFields handover={handover} />
          <RefusedHelp screen={screen} />
        </>
      )}
      <div className="form-acts">
        {press ? (
          <Button look="primary" onPress={press} busy={saving.busy}>
            {t('handover.act')}
          </Button>
        ) : (
          <p className="hint">{t('handover.chooseFirst')}</p>
        )}
      </div>
    </main>
  );
}
