import type { ComponentType } from 'react';
import type { System } from '../../../shared/model/key-record';
import type { SetupStep } from '../../../shared/model/setup';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import { SuggestedName } from '../../guide/suggested-name';
import { AnswersPage } from './answers/answers-page';
import { CapturePage } from './capture/capture-page';
import { CheckPage, PatchworksCheckPage } from './check/check-page';
import { PatchworksCreatePage } from './create/patchworks-create-page';
import { PlytixCreatePage } from './create/plytix-create-page';
import { HandoverPage } from './handover/handover-page';
import { RecordPage } from './record/record-page';
import { TestPage } from './test/test-page';
import type { PageProps } from './use-setup';

type Pages = Readonly<Record<SetupStep, ComponentType<PageProps>>>;

const shared = {
  capture: CapturePage,
  answers: AnswersPage,
  test: TestPage,
  handover: HandoverPage,
  record: RecordPage,
} as const;

const pages: Readonly<Record<System, Pages>> = {
  plytix: { ...shared, check: CheckPage, create: PlytixCreatePage },
  patchworks: { ...shared, check: PatchworksCheckPage, create: PatchworksCreatePage },
};

/** The current page of a set-up. */
export function StepPage({ record }: PageProps) {
  const Page = pages[record.system][record.setup.step];
  // A key that replaces another needs a distinct name.
  const name = record.replaces === null ? suggestedKeyName : record.name.value || suggestedKeyName;
  return (
    <SuggestedName value={name}>
      <Page record={record} />
    </SuggestedName>
  );
}
