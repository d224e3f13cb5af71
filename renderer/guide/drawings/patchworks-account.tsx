import { Browser, Panel } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, Words } from './parts/page-pieces';
import { dashboard, PatchworksPage } from './parts/patchworks-page';
import { type PictureProps, Screen } from './parts/screen';

/** The address in the browser, above the login page. */
export function PatchworksLogin({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-login" height={176}>
      <Browser height={176} address={`${dashboard}/login`}>
        <Panel x={122} y={54} width={156} height={106} />
        <circle cx="200" cy="74" r="8" className="d-mute" />
        <rect className="d-field" x="138" y="90" width="124" height="16" rx="4" />
        <rect className="d-field" x="138" y="111" width="124" height="16" rx="4" />
        <rect x="138" y="134" width="124" height="16" rx="4" fill="var(--patchworks)" />
        <Mark x={56} y={4} width={226} height={28} number={first} />
      </Browser>
    </Screen>
  );
}

/** The dashboard with the name of the open company. */
export function PatchworksCompany({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-company" height={160}>
      <PatchworksPage height={160} menuY={84}>
        <Words x={136} y={60} look="sub">
          company name
        </Words>
        <Mark x={126} y={44} width={94} height={26} number={first} />
        <path className="d-line" d="M119 76.500h281" />
        <Bar x={136} y={92} width={120} />
        <Bar x={136} y={114} width={240} height={1} />
        <Bar x={136} y={128} width={90} />
      </PatchworksPage>
    </Screen>
  );
}

/** Two uses, each with its own key. */
export function PatchworksKeyPerUse({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-key-per-use" height={148}>
      <rect className="d-page" x=".5" y=".5" width="399" height="147" rx="9" />
      {[0, 1].map((line) => (
        <g key={line} transform={`translate(0 ${line * 66})`}>
          <rect className="d-field" x="24" y="20" width="130" height="44" rx="8" />
          <Icon name="key" x={48} y={42} size={20} />
          <Words x={66} y={46} look="mono">
            DEMO…
          </Words>
          <path className="d-thread" d="M160 42h82" />
          <rect className="d-field" x="248" y="20" width="128" height="44" rx="8" />
          <Icon name="plug" x={272} y={42} size={20} />
          <Bar x={292} y={38} width={line === 0 ? 62 : 46} />
        </g>
      ))}
      <rect className="d-line" x=".5" y=".5" width="399" height="147" rx="9" />
      <Mark x={242} y={14} width={140} height={56} number={first} />
    </Screen>
  );
}
