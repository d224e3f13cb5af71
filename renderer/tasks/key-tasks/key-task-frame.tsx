import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KeyWithTask } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { ErrorSummary, type FieldProblem } from '../../kit/error-summary';
import { FailureNote } from '../../kit/failure-note';
import { PageTitle } from '../../kit/page-title';
import { useText } from '../../messages/t';
import { useBreadcrumb } from '../../state/breadcrumb-store';
import { leaveForLater } from '../../state/leave-for-later';
import type { KeyTaskRequests } from './use-key-task';

type KeyTaskFrameProps = {
  readonly record: KeyWithTask;
  readonly asking: KeyTaskRequests;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly onBack?: () => void;
  /** Offers to continue later. False when nothing is left to do. */
  readonly later?: boolean;
  readonly acts?: ReactNode;
  readonly primary?: { readonly label: string; readonly press: () => void; readonly last?: boolean };
  readonly problems?: readonly FieldProblem[];
  readonly attempt?: number;
  /** True on a page about a problem: the window title then says so first. */
  readonly troubled?: boolean;
};

/** One page of a key task: the key, the title, the content, and the fixed footer. */
export function KeyTaskFrame(props: KeyTaskFrameProps) {
  const { record, asking, title, primary, onBack } = props;
  const t = useText();
  const { name, company, care } = record;
  const where = t(`keyTasks.where.${care.task}`, { name: name.value || company });
  useBreadcrumb(where);
  return (
    <main className="wiz-main key-task-page" id="main" aria-busy={asking.verifying}>
      <div className="wiz-scroll">
        <div className="wiz-in middle">
          <ErrorSummary problems={props.problems ?? []} attempt={props.attempt ?? 0} />
          <p className="eyebrow">
            {serviceOf(record.system).name}, {company}
          </p>
          <PageTitle
            page={`keyTasks.${record.id}.${title}`}
            windowTitle={props.troubled ? t('kit.problemTitle', { title }) : title}
          >
            {title}
          </PageTitle>
          {props.lead && <p className="lead">{props.lead}</p>}
          {asking.failure && <FailureNote failure={asking.failure} />}
          {props.children}
        </div>
      </div>
      <footer className="wiz-foot">
        {onBack && (
          <Button look="plain" onPress={onBack}>
            <ArrowLeft className="i" aria-hidden="true" />
            {t('setup.back')}
          </Button>
        )}
        {props.later !== false && (
          <Button look="plain" onPress={leaveForLater}>
            {t('setup.later')}
          </Button>
        )}
        <span className="end">
          {props.acts}
          {primary && (
            <Button look="primary" onPress={primary.press} busy={asking.busy}>
              {primary.label}
              {!primary.last && <ArrowRight className="i" aria-hidden="true" />}
            </Button>
          )}
        </span>
      </footer>
    </main>
  );
}
