/** The logo: a four-patch with a keyhole. */
export function Logo() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <clipPath id="logo-edge">
        <rect width="28" height="28" rx="7" />
      </clipPath>
      <g clipPath="url(#logo-edge)">
        <path fill="var(--patch-denim)" d="M0 0h14v14H0z" />
        <path fill="var(--patch-mustard)" d="M14 0h14v14H14z" />
        <path fill="var(--patch-sage)" d="M0 14h14v14H0z" />
        <path fill="var(--patch-madder)" d="M14 14h14v14H14z" />
      </g>
      <path
        d="M14 1.5v4M14 22.500v4M1.5 14h4M22.5 14h4"
        stroke="var(--patch-thread)"
        strokeWidth="1.1"
        strokeDasharray="2 1.6"
        opacity="0.85"
      />
      <circle cx="14" cy="14" r="7.6" fill="var(--patch-thread)" />
      <path
        fill="var(--text)"
        d="M14 9.300a2.7 2.7 0 0 0-1.5 4.950L11.8 18.700h4.400l-.7-4.450A2.7 2.7 0 0 0 14 9.300z"
      />
    </svg>
  );
}
