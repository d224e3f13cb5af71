/** The printed page in small: what it looks like, without a code. */
export function KitPicture() {
  return (
    <svg className="kit-picture" viewBox="0 0 132 186" aria-hidden="true">
      <rect className="paper" x="0.5" y="0.5" width="131" height="185" rx="4" />
      <path fill="#3f63a8" d="M13 13h7v7h-7z" />
      <path fill="#e0a93b" d="M20 13h7v7h-7z" />
      <path fill="#7f9f7a" d="M13 20h7v7h-7z" />
      <path fill="#b8543f" d="M20 20h7v7h-7z" />
      <path
        className="ink"
        d="M32 16.500h46v7H32zM18 64h21v5H18zM43 64h21v5H43zM68 64h21v5H68zM93 64h21v5H93zM18 84h21v5H18zM43 84h21v5H43zM68 84h21v5H68zM93 84h21v5H93z"
      />
      <path
        className="line"
        d="M13 37h94v3H13zM13 44h82v3H13zM13 110h59v3H13zM13 118h98v3H13zM13 126h90v3H13zM13 134h96v3H13z"
      />
      <rect className="frame" x="12.500" y="56" width="107" height="41" rx="4" />
      <path className="rule" d="M13 156.500h46M70 156.500h49" />
    </svg>
  );
}
