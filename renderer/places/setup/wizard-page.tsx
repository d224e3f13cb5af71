import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { stepsOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { ErrorSummary, type FieldProblem } from '../../kit/error-summary';
import { FailureNote } from '../../kit/failure-note';
import { PageTitle } from '../../kit/page-title';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { useBreadcrumb } from '../../state/breadcrumb-store';
import { leaveForLater } from '../../state/leave-for-later';
import { goBack } from '../../state/route-store';
import { placeBefore } from './places';
import type { Drafted, SetupSaving } from './use-setup';

/** The primary button of a page, named after its action. */
type PrimaryAct = { readonly label: string; readonly press: () => void; readonly last?: boolean };

type WizardPageProps = {
  readonly record: Drafted;
  readonly saving: SetupSaving;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  readonly primary?: PrimaryAct | null;
  /** In place of the primary button or next to it: why the person cannot continue yet, or a secondary action. */
  readonly footNote?: ReactNode;
  readonly footAct?: ReactNode;
  readonly problems?: readonly FieldProblem[];
  readonly attempt?: number;
  /** True on a page about a problem: the window title then says so first. */
  readonly troubled?: boolean;
  readonly beside?: ReactNode;
  readonly width?: 'wide' | 'middle' | 'slim';
};

/** One page of the wizard: its step, its title, its content, and the fixed footer. */
export function WizardPage(props: WizardPageProps) {
  const { record, saving, title, primary } = props;
  const t = useText();
  const { step, page } = record.setup;
  const order = stepsOf(record.system);
  const where = t('setup.where', {
    number: order.indexOf(step) + 1,
    count: order.length,
    step: serviceText(record.system, `setup.step.service.${step}`),
  });
  useBreadcrumb(where);
  const windowTitle = t('setup.windowTitle', { number: order.indexOf(step) + 1, count: order.length, title });
  const before = placeBefore(record.system, { step, page });
  return (
    <main className="wiz-main" id="main">
      <div className="wiz-scroll">
        <div className={`wiz-in ${props.width ?? 'wide'}`}>
          <ErrorSummary problems={props.problems ?? []} attempt={props.attempt ?? 0} />
          <p className="eyebrow">{where}</p>
          <div className="title-line">
            <PageTitle
              page={`${step}.${page}.${title}`}
              windowTitle={props.troubled ? t('kit.problemTitle', { title: windowTitle }) : windowTitle}
            >
              {title}
            </PageTitle>
            {props.beside}
          </div>
          {props.lead && <p className="lead">{props.lead}</p>}
          {saving.failure && <FailureNote failure={saving.failure} />}
          {props.children}
        </div>
      </div>
      <footer className="wiz-foot">
        <Button look="plain" onPress={() => (before ? void saving.goTo(before) : goBack())}>
          <ArrowLeft className="i" aria-hidden="true" />
          {t('setup.back')}
        </Button>
        <Button look="plain" onPress={leaveForLater}>
          {t('setup.later')}
        </Button>
        <span className="end">
          {props.footNote && <span className="why">{props.footNote}</span>}
          {props.footAct}
          {primary && (
            <Button look="primary" onPress={primary.press} busy={saving.busy}>
              {primary.label}
              {!primary.last && <ArrowRight className="i" aria-hidden="true" />}
            </Button>
          )}
        </span>
      </footer>
    </main>
  );
}
