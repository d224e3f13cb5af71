import { plytixLabels } from '../../../shared/guides/labels';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import { useSuggestedName } from '../suggested-name';
import { Browser } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark, Pointer } from './parts/mark';
import { Bar, Words } from './parts/page-pieces';
import { AccountTabs, KeyColumns, KeyLine } from './parts/plytix-page';
import { type PictureProps, Screen } from './parts/screen';

/** The list with the new key. */
export function PlytixNewRow({ first = 1 }: PictureProps) {
  const name = useSuggestedName();
  return (
    <Screen id="plytix-new-row" height={212}>
      <Browser height={212} address="accounts.plytix.com">
        <AccountTabs />
        <KeyColumns y={96} />
        <KeyLine y={114} />
        <KeyLine y={146} name={name} role={plytixLabels.admin.text} lit />
        <KeyLine y={182} />
        <Mark x={152} y={138} width={148} height={38} number={first} corner="start" />
        <Mark x={305} y={138} width={82} height={38} number={first + 1} />
      </Browser>
    </Screen>
  );
}

function TwoColumns({ lit }: { readonly lit: 'key' | 'password' }) {
  return (
    <>
      <rect className="d-page" x=".5" y=".5" width="399" height="119" rx="9" />
      <Words x={18} y={28} look="sub">
        {plytixLabels.key.text}
      </Words>
      <Words x={212} y={28} look="sub">
        {plytixLabels.password.text}
      </Words>
      <path className="d-line" d="M0 41.500h400" />
      <rect className="d-lit" x={lit === 'key' ? 8 : 202} y="52" width="190" height="38" rx="6" />
      <Words x={18} y={75} look="mono">
        DEMO00KEY00NOT00
      </Words>
      <rect className="d-line" x=".5" y=".5" width="399" height="119" rx="9" />
    </>
  );
}

/** A clipboard icon appears when the pointer is over the key. */
export function PlytixHoverKey({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-hover-key" height={120}>
      <TwoColumns lit="key" />
      <Words x={212} y={76} look="dots">
        ••••••••••
      </Words>
      <Icon name="clipboard" x={172} y={71} hot />
      <Mark x={154} y={52} width={38} height={38} number={first} />
      <Pointer x={176} y={76} />
    </Screen>
  );
}

/** An eye icon appears when the pointer is over the password; a click shows the value. */
export function PlytixHoverPassword({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-hover-password" height={252}>
      <TwoColumns lit="password" />
      <Words x={212} y={76} look="dots">
        ••••••••••
      </Words>
      <Icon name="eye" x={366} y={71} hot />
      <Mark x={348} y={52} width={38} height={38} number={first} />
      <Pointer x={370} y={76} />
      <path className="d-arrow" d="M292 124v8m-4-4 4 4 4-4" />
      <g transform="translate(0 132)">
        <TwoColumns lit="password" />
        <Words x={212} y={75} look="mono">
          DEMO-pass-not-a-real
        </Words>
        <Icon name="eye" x={366} y={71} />
      </g>
    </Screen>
  );
}

/** An entry of a password manager with the details of this key. */
export function PasswordManager({ first = 1 }: PictureProps) {
  const lines = [
    [plytixLabels.name.text, suggestedKeyName],
    ['URL', 'https://www.plytix.com/'],
    [plytixLabels.key.also, '••••••••••'],
    [plytixLabels.password.also, '••••••••••'],
    ['Version', '1'],
  ] as const;
  return (
    <Screen id="password-manager" height={238}>
      <rect className="d-page" x=".5" y=".5" width="399" height="237" rx="9" />
      <rect className="d-fill" x="1" y="1" width="104" height="236" rx="8" />
      <Icon name="key" x={24} y={24} size={18} />
      <Bar x={40} y={21} width={46} />
      <Bar x={16} y={54} width={70} />
      <rect className="d-lit" x="8" y="72" width="90" height="24" rx="5" />
      <Bar x={16} y={81} width={60} />
      <Bar x={16} y={108} width={66} />
      {lines.map(([name, value], place) => (
        <g key={name}>
          <Words x={128} y={34 + place * 42} look="sub">
            {name}
          </Words>
          <Words x={128} y={51 + place * 42} look={value.startsWith('•') ? 'dots' : 'text'}>
            {value}
          </Words>
          <path className="d-line" d={`M128 ${60 + place * 42}.5h250`} />
        </g>
      ))}
      <rect className="d-line" x=".5" y=".5" width="399" height="237" rx="9" />
      <Mark x={116} y={14} width={268} height={170} number={first} />
    </Screen>
  );
}
