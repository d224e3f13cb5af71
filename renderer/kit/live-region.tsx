import { useAnnouncement } from '../state/announcer';
import { TopLayer } from './top-layer';

/** The polite announcer. It stands in the page from the start: a region that is added with its words is not read. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  // A no-break space at every second turn makes equal words a change that screen readers notice.
  return (
    <TopLayer>
      <div className="hidden-label" role="status" aria-live="polite" aria-atomic="true">
        {text}
        {turn % 2 ? '\u00a0' : ''}
      </div>
    </TopLayer>
  );
}
