import { type ReactNode, useEffect, useRef } from 'react';

type PageTitleProps = {
  readonly children: string;
  /** What the window title says when the heading alone would not do, for instance the step and the task. */
  readonly windowTitle?: string;
  readonly className?: string;
  /** Changes when the same component becomes another page, so that the focus moves again. */
  readonly page?: string;
  readonly after?: ReactNode;
};

// The very first page after the start keeps the focus at the top of the document, as a person expects of a new window.
let arrived = false;

/** The one title of a page. It names the window and takes the focus on navigation, so that reading starts here. */
export function PageTitle({ children, windowTitle, className, page }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = windowTitle ?? children;
  useEffect(() => {
    document.title = `${title} – Keyquilt`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is the reason to move the focus again
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: false });
    arrived = true;
  }, [page]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
