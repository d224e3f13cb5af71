import { useAnnouncement } from '../state/announcer';
import { TopLayer } from './top-layer';

/**
 * The polite announcer. It is in the page from the start: screen readers do not read a region that is added together
 * with its text.
 */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  // Every second announcement ends with a no-break space, so that screen readers notice equal texts as a change.
  return (
    <TopLayer>
      <div className="hidden-label" role="status" aria-live="polite" aria-atomic="true">
        {text}
        {turn % 2 ? '\u00a0' : ''}
      </div>
    </TopLayer>
  );
}
