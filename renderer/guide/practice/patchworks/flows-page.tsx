import { ChevronRight, Plug } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { Bars } from '../pretend/bars';

/** Process flows, with the link to connectors and instances. */
export function FlowsPage({ onConnectors }: { readonly onConnectors: () => void }) {
  return (
    <>
      <h2>{patchworksLabels.processFlows.text}</h2>
      <div className="pwx-list">
        <div aria-hidden="true">
          <Bars widths={[42]} />
        </div>
        <Button onPress={onConnectors}>
          <Plug className="i i-sm" aria-hidden="true" />
          {patchworksLabels.connectorsAndInstances.text}
          <ChevronRight className="i i-sm" aria-hidden="true" />
        </Button>
        <div aria-hidden="true">
          <Bars widths={[34]} />
        </div>
      </div>
    </>
  );
}
