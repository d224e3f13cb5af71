import type { Guide, GuideStep } from '../../../../shared/guides/guide';
import { handoverInstances } from '../../../../shared/guides/handover-instances';
import { handoverServices } from '../../../../shared/guides/handover-services';
import type { HandoverScreen } from '../../../../shared/model/setup';
import { GuideBranches } from '../../../guide/guide-branches';
import { useText } from '../../../messages/t';
import { CompareFixed } from './compare-fixed';

/** The guide to one of Patchworks' screens: the way to its form, the form, and where Patchworks answers. */
export type HandoverGuide = {
  readonly guide: Guide;
  readonly onTheWay: readonly GuideStep[];
  readonly atTheEnd: GuideStep;
};

/** The guides to both screens. */
export const handoverGuides: Readonly<Record<HandoverScreen, HandoverGuide>> = {
  instances: {
    guide: handoverInstances,
    onTheWay: handoverInstances.steps.slice(0, -1),
    atTheEnd: handoverInstances.steps[5],
  },
  services: {
    guide: handoverServices,
    onTheWay: handoverServices.steps.slice(0, -1),
    atTheEnd: handoverServices.steps[5],
  },
};

/**
 * Shown when Patchworks refuses the values: possible causes, and a comparison of the two fields that are not secret.
 */
export function RefusedHelp({ screen }: { readonly screen: HandoverScreen }) {
  const t = useText();
  return (
    <GuideBranches steps={[handoverGuides[screen].atTheEnd]} title={t('handover.refused')}>
      <CompareFixed />
    </GuideBranches>
  );
}
