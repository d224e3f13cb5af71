import { type RefObject, useEffect, useState } from 'react';

/** Whether any part of an element can be seen where the page is scrolled to; true until the browser has looked. */
export function useOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(true);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([latest]) => latest && setOnScreen(latest.isIntersecting));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOnScreen;
}
