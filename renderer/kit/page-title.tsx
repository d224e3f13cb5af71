import { useEffect, useRef } from 'react';
import { useWindowCompany } from '../state/window-company';

type PageTitleProps = {
  readonly children: string;
  /** The window title when the heading alone is not enough, for example step and task. */
  readonly windowTitle?: string;
  readonly className?: string;
  /** Changes when the same component shows another page, so that the focus moves again. */
  readonly page?: string;
  /** Does not take the focus: for a page whose only field has it. */
  readonly quiet?: boolean;
  /** The window's title names no company: for a page that covers everything, such as the lock's. */
  readonly nameless?: boolean;
};

// The first page after the start leaves the focus at the top of the document, as people expect of a new window.
let lastPage: string | null = null;

/** The title of a page. It sets the window title and takes the focus on navigation, so that reading starts here. */
export function PageTitle({ children, windowTitle, className, page, quiet = false, nameless = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = windowTitle ?? children;
  const here = page ?? title;
  const chosen = useWindowCompany();
  const company = nameless ? null : chosen;
  useEffect(() => {
    // The company comes last, as in a browser's title the site does, so that the page is read first.
    document.title = company === null ? `${title} – Keyquilt` : `${title} – Keyquilt – ${company}`;
  }, [title, company]);
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
