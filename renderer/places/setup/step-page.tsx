import type { ComponentType } from 'react';
import type { System } from '../../../shared/model/key-record';
import type { SetupStep } from '../../../shared/model/setup';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import { SuggestedName } from '../../guide/suggested-name';
import { AnswersPage } from './answers/answers-page';
import { CapturePage } from './capture/capture-page';
import { CheckPage, PatchworksCheckPage } from './check/check-page';
import { GuidedCreatePage } from './create/guided-create-page';
import { PatchworksCreatePage } from './create/patchworks-create-page';
import { PlytixCreatePage } from './create/plytix-create-page';
import { HandoverPage } from './handover/handover-page';
import { RecordPage } from './record/record-page';
import { TestPage } from './test/test-page';
import type { PageProps } from './use-setup';

type Pages = Readonly<Record<SetupStep, ComponentType<PageProps>>>;

const general: Pages = {
  check: CheckPage,
  create: GuidedCreatePage,
  capture: CapturePage,
  answers: AnswersPage,
  test: TestPage,
  handover: HandoverPage,
  record: RecordPage,
};

/** The steps for which a service has pages of its own. */
const own: Partial<Readonly<Record<System, Partial<Pages>>>> = {
  plytix: { create: PlytixCreatePage },
  patchworks: { check: PatchworksCheckPage, create: PatchworksCreatePage },
};

/** The current page of a set-up. */
export function StepPage({ record }: PageProps) {
  const Page = own[record.system]?.[record.setup.step] ?? general[record.setup.step];
  // A key that replaces another needs a distinct name.
  const name = record.replaces === null ? suggestedKeyName : record.name.value || suggestedKeyName;
  return (
    <SuggestedName value={name}>
      <Page record={record} />
    </SuggestedName>
  );
}
