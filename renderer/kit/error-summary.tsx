import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../messages/t';

/** One problem and its field. */
export type FieldProblem = { readonly fieldId: string; readonly text: string };

type ErrorSummaryProps = {
  readonly problems: readonly FieldProblem[];
  /** Changes with each submit, so that the focus returns here every time. */
  readonly attempt: number;
};

/**
 * The problems of a page, at its top, each with a link to its field. It takes the focus when the page is submitted with
 * problems, and the window title then begins with "Problem:".
 */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const t = useText();
  const summary = useRef<HTMLDivElement>(null);
  const any = problems.length > 0;
  useEffect(() => {
    if (!any || attempt === 0) return;
    summary.current?.focus();
    const title = document.title;
    document.title = t('kit.problemTitle', { title });
    return () => {
      document.title = title;
    };
  }, [any, attempt, t]);
  if (!any) return null;
  return (
    <div className="banner bad error-summary" role="alert" tabIndex={-1} ref={summary}>
      <CircleAlert className="i" aria-hidden="true" />
      <div>
        <h2>{t('kit.problems', { count: problems.length })}</h2>
        <ul>
          {problems.map((problem) => (
            <li key={problem.fieldId + problem.text}>
              <a
                href={`#${problem.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(problem.fieldId)?.focus();
                }}
              >
                {problem.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
