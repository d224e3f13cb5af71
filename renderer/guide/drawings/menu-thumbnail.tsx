import type { HandoverScreen } from '../../../shared/model/setup';

/**
 * A thumbnail of one of Patchworks' two screens. Hidden from screen readers, because the text next to it says the same.
 */
export function MenuThumbnail({ screen }: { readonly screen: HandoverScreen }) {
  return (
    <svg className="thumbnail" viewBox="0 0 92 58" width="92" height="58" aria-hidden="true">
      <rect className="d-page" x=".5" y=".5" width="91" height="57" rx="5" />
      <rect className="d-line" x=".5" y=".5" width="91" height="57" rx="5" />
      <rect className="d-fill" x="1" y="1" width="20" height="56" rx="4" />
      <rect className="d-mute" x="5" y="9" width="12" height="3" rx="1" />
      <rect x="5" y="17" width="12" height="3" rx="1" fill="var(--patchworks)" />
      <rect className="d-mute" x="5" y="25" width="12" height="3" rx="1" />
      <rect className="d-mute" x="28" y="9" width="26" height="3" rx="1" />
      {screen === 'instances' ? (
        <>
          <rect className="d-line" x="28.5" y="18.5" width="56" height="13" rx="2" />
          <rect className="d-line" x="28.5" y="36.5" width="56" height="13" rx="2" />
          <rect x="62" y="22" width="19" height="6" rx="2" fill="var(--patchworks)" />
          <rect className="d-mute" x="32" y="23" width="16" height="3" rx="1" />
          <rect className="d-mute" x="32" y="41" width="16" height="3" rx="1" />
        </>
      ) : (
        <>
          <rect className="d-line" x="28.5" y="18.5" width="16" height="16" rx="2" />
          <rect className="d-line" x="48.5" y="18.5" width="16" height="16" rx="2" />
          <rect className="d-tile" x="68.5" y="18.5" width="16" height="16" rx="2" />
          <path d="M76.500 23.500v6M73.500 26.500h6" stroke="var(--patchworks)" strokeWidth="1.5" />
          <rect className="d-line" x="28.5" y="38.5" width="16" height="12" rx="2" />
        </>
      )}
    </svg>
  );
}
