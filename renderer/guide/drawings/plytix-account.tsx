import { plytixLabels } from '../../../shared/guides/labels';
import { Browser, Panel } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, Push, Words } from './parts/page-pieces';
import { AccountTabs, apiTabPlace } from './parts/plytix-page';
import { type PictureProps, Screen } from './parts/screen';

const accounts = 'accounts.plytix.com';

/** The address in the browser, above the login page. */
export function PlytixAddress({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-address" height={176}>
      <Browser height={176} address={accounts}>
        <Panel x={122} y={54} width={156} height={106} />
        <circle cx="200" cy="74" r="8" className="d-mute" />
        <rect className="d-field" x="138" y="90" width="124" height="16" rx="4" />
        <rect className="d-field" x="138" y="111" width="124" height="16" rx="4" />
        <rect x="138" y="134" width="124" height="16" rx="4" fill="var(--plytix)" />
        <Mark x={56} y={4} width={226} height={28} number={first} />
      </Browser>
    </Screen>
  );
}

/** Newer Plytix: the picture at the bottom left, then the gear. */
export function PlytixProfileGear({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-profile-gear" height={190}>
      <Browser height={190} address="pim.plytix.com">
        <rect className="d-fill" x="1" y="37" width="70" height="152" />
        <Bar x={14} y={54} width={40} />
        <Bar x={14} y={74} width={32} />
        <Bar x={14} y={94} width={36} />
        <Bar x={92} y={54} width={110} />
        <Bar x={92} y={76} width={280} height={1} />
        <Bar x={230} y={92} width={140} />
        <Bar x={250} y={114} width={120} />
        <Panel x={78} y={104} width={138} height={74} />
        <Bar x={92} y={120} width={74} />
        <Bar x={92} y={136} width={54} height={5} />
        <Icon name="gear" x={194} y={128} size={18} />
        <Bar x={92} y={158} width={64} />
        <circle className="d-mute" cx="35" cy="166" r="13" />
        <Icon name="person" x={35} y={166} size={16} />
        <Mark x={15} y={146} width={40} height={38} number={first} />
        <Mark x={178} y={112} width={32} height={32} number={first + 1} />
      </Browser>
    </Screen>
  );
}

/** Older Plytix: the name at the top right, then the account icon in the panel. */
export function PlytixUserPanel({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-user-panel" height={190}>
      <Browser height={190} address="Plytix dashboard">
        <Bar x={18} y={50} width={60} />
        <Bar x={100} y={50} width={44} />
        <Bar x={318} y={50} width={54} />
        <path className="d-line" d="M0 68.500h400" />
        <Bar x={18} y={88} width={150} />
        <Bar x={18} y={110} width={120} />
        <Bar x={18} y={132} width={136} />
        <Panel x={214} y={80} width={172} height={98} />
        <Words x={230} y={102}>
          {plytixLabels.profilePanel.text}
        </Words>
        <path className="d-line" d="M214 113.500h172" />
        <Icon name="person" x={262} y={138} size={22} />
        <Bar x={246} y={158} width={32} height={5} />
        <Icon name="gear" x={338} y={138} size={22} />
        <Words x={317} y={163} look="sub">
          {plytixLabels.account.text}
        </Words>
        <Mark x={308} y={42} width={74} height={24} number={first} />
        <Mark x={308} y={120} width={62} height={52} number={first + 1} />
      </Browser>
    </Screen>
  );
}

/** The account page: what an Owner or Admin sees, next to what others see. */
export function PlytixTabsCompared({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-tabs-compared" height={230}>
      <Browser height={112} address={accounts}>
        <AccountTabs />
        <Bar x={18} y={88} width={120} />
        <Mark x={56} y={4} width={226} height={28} number={first} />
        <Mark {...apiTabPlace} number={first + 1} />
        <Icon name="key" x={374} y={92} size={18} />
      </Browser>
      <g transform="translate(0 124)">
        <Browser height={104} address={accounts}>
          <AccountTabs only={1} open="Info" />
          <Bar x={18} y={86} width={100} />
        </Browser>
      </g>
    </Screen>
  );
}

/** The account page with its tabs; the API tab is the one to click. */
export function PlytixApiTab({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-api-tab" height={160}>
      <Browser height={160} address={accounts}>
        <AccountTabs open="Info" />
        <Bar x={18} y={92} width={110} />
        <Bar x={18} y={112} width={364} height={1} />
        <Bar x={18} y={126} width={70} />
        <Bar x={180} y={126} width={120} />
        <Mark {...apiTabPlace} number={first} />
      </Browser>
    </Screen>
  );
}

/** The list of keys with the button for a new one. */
export function PlytixKeysList({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-keys-list" height={176}>
      <Browser height={176} address={accounts}>
        <AccountTabs />
        <Push x={224} y={86} width={118} system="plytix">
          {plytixLabels.createKey.text}
        </Push>
        <rect className="d-field" x="352" y="86" width="30" height="30" rx="6" />
        <path className="d-ico" d="M367 95v12M361 101h12" />
        <Bar x={18} y={96} width={90} />
        <Bar x={18} y={126} width={364} height={1} />
        <Bar x={18} y={138} width={60} />
        <Bar x={100} y={138} width={70} />
        <Bar x={210} y={138} width={90} />
        <Bar x={18} y={156} width={60} />
        <Bar x={100} y={156} width={70} />
        <Bar x={210} y={156} width={66} />
        <Mark x={216} y={80} width={174} height={42} number={first} corner="start" />
      </Browser>
    </Screen>
  );
}
