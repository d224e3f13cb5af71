import { plytixLabels } from '../../shared/guides/labels';
import { suggestedKeyName } from '../../shared/setup';
import { Browser, Panel } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, FieldBox, Push, Words } from './parts/page-pieces';
import { AccountTabs, KeyColumns, KeyLine } from './parts/plytix-page';
import { type PictureProps, Screen } from './parts/screen';

const accounts = 'accounts.plytix.com';

/** The panel for a new key: name, role with its list open, and the button that saves. */
export function PlytixCreateForm({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-create-form" height={402}>
      <Browser height={402} address={accounts}>
        <AccountTabs />
        <Bar x={18} y={92} width={50} />
        <Bar x={18} y={380} width={80} />
        <Bar x={330} y={380} width={50} />
        <Panel x={36} y={88} width={328} height={284} />
        <Words x={60} y={120} look="head">
          {plytixLabels.createKey.text}
        </Words>
        <FieldBox x={60} y={136} width={276} label={plytixLabels.name.text} value={suggestedKeyName} />
        <Mark x={50} y={130} width={296} height={64} number={first} />
        <FieldBox
          x={60}
          y={206}
          width={276}
          label={plytixLabels.assignedRole.text}
          value={plytixLabels.admin.text}
          kind="list"
        />
        <rect className="d-list" x="60" y="258" width="276" height="56" rx="6" />
        <rect className="d-lit" x="64" y="262" width="268" height="24" rx="4" />
        <Words x={71} y={278}>
          {plytixLabels.admin.text}
        </Words>
        <path className="d-tick" d="m312 274 4 4 7-8" />
        <Bar x={71} y={296} width={60} />
        <Mark x={50} y={200} width={296} height={120} number={first + 1} />
        <Bar x={150} y={341} width={44} />
        <Push x={208} y={330} width={128} system="plytix">
          {plytixLabels.createKey.text}
        </Push>
        <Mark x={201} y={325} width={145} height={40} number={first + 2} />
      </Browser>
    </Screen>
  );
}

/** Changing the role of a key: the pencil in its row, the role, and the button that saves. */
export function PlytixChangeRole({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-change-role" height={330}>
      <Browser height={330} address={accounts}>
        <AccountTabs />
        <KeyColumns y={92} />
        <KeyLine y={110} name={suggestedKeyName} lit />
        <Bar x={306} y={118} width={26} />
        <Icon name="pencil" x={352} y={121} />
        <Icon name="bin" x={380} y={121} />
        <Mark x={338} y={107} width={28} height={28} number={first} corner="start" />
        <Panel x={64} y={152} width={296} height={164} />
        <FieldBox x={84} y={166} width={250} label={plytixLabels.name.text} value={suggestedKeyName} />
        <FieldBox
          x={84}
          y={218}
          width={120}
          label={plytixLabels.assignedRole.text}
          value={plytixLabels.admin.text}
          kind="list"
        />
        <Mark x={76} y={222} width={138} height={54} number={first + 1} />
        <Push x={222} y={276} width={112} system="plytix">
          {plytixLabels.saveKey.text}
        </Push>
        <Mark x={215} y={271} width={128} height={40} number={first + 2} />
      </Browser>
    </Screen>
  );
}
