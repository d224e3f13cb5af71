import { ChevronRight, KeyRound } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { Bars } from '../pretend/bars';

/** General settings, which contain the keys. */
export function SettingsPage({ onKeys }: { readonly onKeys: () => void }) {
  return (
    <>
      <h2>{patchworksLabels.generalSettings.text}</h2>
      <div className="pwx-list">
        <div aria-hidden="true">
          <Bars widths={[30]} />
        </div>
        <Button onPress={onKeys}>
          <KeyRound className="i i-sm" aria-hidden="true" />
          {patchworksLabels.apiKeys.text}
          <ChevronRight className="i i-sm" aria-hidden="true" />
        </Button>
        <div aria-hidden="true">
          <Bars widths={[38]} />
        </div>
        <div aria-hidden="true">
          <Bars widths={[26]} />
        </div>
      </div>
    </>
  );
}
