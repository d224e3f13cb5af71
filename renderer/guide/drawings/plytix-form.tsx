import { plytixLabels } from '../../../shared/guides/labels';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import { useSuggestedName } from '../suggested-name';
import { Browser, Panel } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, FieldBox, Push, Words } from './parts/page-pieces';
import { AccountTabs, KeyColumns, KeyLine } from './parts/plytix-page';
import { type PictureProps, Screen } from './parts/screen';

const accounts = 'accounts.plytix.com';

/** The panel for a new key: the name, the role with its list open, and the save button. */
export function PlytixCreateForm({ first = 1 }: PictureProps) {
  const name = useSuggestedName();
  return (
    <Screen id="plytix-create-form" height={366}>
      <Browser height={366} address={accounts}>
        <AccountTabs />
        <Bar x={18} y={92} width={50} />
        <Panel x={36} y={84} width={328} height={270} />
        <Words x={60} y={110} look="head">
          {plytixLabels.createKey.text}
        </Words>
        <FieldBox x={60} y={124} width={276} label={plytixLabels.name.text} value={name} />
        <Mark x={50} y={119} width={296} height={61} number={first} />
        <FieldBox
          x={60}
          y={191}
          width={276}
          label={plytixLabels.assignedRole.text}
          value={plytixLabels.admin.text}
          kind="list"
        />
        <rect className="d-list" x="60" y="243" width="276" height="52" rx="6" />
        <rect className="d-lit" x="64" y="247" width="268" height="24" rx="4" />
        <Words x={71} y={263}>
          {plytixLabels.admin.text}
        </Words>
        <path className="d-tick" d="m312 259 4 4 7-8" />
        <Bar x={71} y={279} width={60} />
        <Mark x={50} y={185} width={296} height={116} number={first + 1} />
        <Bar x={150} y={324} width={44} />
        <Push x={208} y={313} width={128} system="plytix">
          {plytixLabels.createKey.text}
        </Push>
        <Mark x={201} y={308} width={145} height={40} number={first + 2} />
      </Browser>
    </Screen>
  );
}

/** Changing a key's role: the pencil in its row, the role, and the save button. */
export function PlytixChangeRole({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-change-role" height={344}>
      <Browser height={344} address={accounts}>
        <AccountTabs />
        <KeyColumns y={92} />
        <KeyLine y={110} name={suggestedKeyName} lit />
        <Bar x={312} y={118} width={14} />
        <Icon name="pencil" x={352} y={121} />
        <Icon name="bin" x={380} y={121} />
        <Mark x={338} y={107} width={28} height={28} number={first} corner="start" />
        <Panel x={64} y={148} width={296} height={184} />
        <FieldBox x={84} y={158} width={250} label={plytixLabels.name.text} value={suggestedKeyName} />
        <FieldBox
          x={84}
          y={220}
          width={120}
          label={plytixLabels.assignedRole.text}
          value={plytixLabels.admin.text}
          kind="list"
        />
        <Mark x={76} y={214} width={138} height={64} number={first + 1} />
        <Push x={222} y={288} width={112} system="plytix">
          {plytixLabels.saveKey.text}
        </Push>
        <Mark x={215} y={283} width={128} height={40} number={first + 2} />
      </Browser>
    </Screen>
  );
}
