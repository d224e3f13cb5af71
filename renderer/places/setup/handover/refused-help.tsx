import type { HandoverScreen } from '../../../../shared/model/setup';
import { GuideBranches } from '../../../guide/guide-branches';
import { useText } from '../../../messages/t';
import { CompareFixed } from './compare-fixed';
import { handoverGuides } from './handover-guides';

/** For when Patchworks does not take the values: what may be the cause, and a look at the two that anybody may read. */
export function RefusedHelp({ screen }: { readonly screen: HandoverScreen }) {
  const t = useText();
  return (
    <GuideBranches steps={[handoverGuides[screen].atTheEnd]} title={t('handover.refused')}>
      <CompareFixed />
    </GuideBranches>
  );
}
