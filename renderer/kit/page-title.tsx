import { useEffect, useRef } from 'react';

type PageTitleProps = {
  readonly children: string;
  /** What the window title says when the heading alone would not do, for instance the step and the task. */
  readonly windowTitle?: string;
  readonly className?: string;
  /** Changes when the same component becomes another page, so that the focus moves again. */
  readonly page?: string;
  /** Leave the focus alone: for a page that opens with it in its one field. */
  readonly quiet?: boolean;
};

// The very first page after the start keeps the focus at the top of the document, as a person expects of a new window.
let lastPage: string | null = null;

/** The one title of a page. It names the window and takes the focus on navigation, so that reading starts here. */
export function PageTitle({ children, windowTitle, className, page, quiet = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = windowTitle ?? children;
  const here = page ?? title;
  useEffect(() => {
    document.title = `${title} – Keyquilt`;
  }, [title]);
  useEffect(() => {
    if (!quiet && lastPage !== null && lastPage !== here) heading.current?.focus();
    lastPage = here;
  }, [here, quiet]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
