import { useEffect, useRef } from 'react';

type PageTitleProps = {
  readonly children: string;
  /** The window title when the heading alone is not enough, for example step and task. */
  readonly windowTitle?: string;
  readonly className?: string;
  /** Changes when the same component shows another page, so that the focus moves again. */
  readonly page?: string;
  /** Does not take the focus: for a page whose only field has it. */
  readonly quiet?: boolean;
};

// The first page after the start leaves the focus at the top of the document, as people expect of a new window.
let lastPage: string | null = null;

/** The title of a page. It sets the window title and takes the focus on navigation, so that reading starts here. */
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
