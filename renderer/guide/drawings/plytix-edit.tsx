import { plytixLabels } from '../../../shared/guides/labels';
import { suggestedKeyName } from '../../../shared/model/suggested-values';
import { Browser, Panel } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, FieldBox, Push } from './parts/page-pieces';
import { AccountTabs, KeyColumns, KeyLine } from './parts/plytix-page';
import { type PictureProps, Screen } from './parts/screen';

const accounts = 'accounts.plytix.com';

/** The list with the key's row and the two icons at its end. */
function RowWithIcons() {
  return (
    <>
      <AccountTabs />
      <KeyColumns y={92} />
      <KeyLine y={110} name={suggestedKeyName} lit />
      <Bar x={312} y={118} width={14} />
      <Icon name="pencil" x={352} y={121} />
      <Icon name="bin" x={380} y={121} />
    </>
  );
}

/** Renaming a key: the pencil in its row, the name, and the save button. */
export function PlytixRename({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-rename" height={344}>
      <Browser height={344} address={accounts}>
        <RowWithIcons />
        <Mark x={338} y={107} width={28} height={28} number={first} corner="start" />
        <Panel x={64} y={148} width={296} height={184} />
        <FieldBox x={84} y={160} width={250} label={plytixLabels.name.text} />
        <Bar x={96} y={190} width={92} />
        <path className="d-ico" d="M194 184v20" />
        <Mark x={76} y={154} width={268} height={62} number={first + 1} />
        <FieldBox x={84} y={222} width={120} label={plytixLabels.assignedRole.text} kind="list" />
        <Bar x={96} y={252} width={44} />
        <Push x={222} y={288} width={112} system="plytix">
          {plytixLabels.saveKey.text}
        </Push>
        <Mark x={215} y={283} width={128} height={40} number={first + 2} />
      </Browser>
    </Screen>
  );
}

/** Changing a key's role to any other: the pencil, the open list of roles, and the save button. */
export function PlytixSetRole({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-set-role" height={372}>
      <Browser height={372} address={accounts}>
        <RowWithIcons />
        <Mark x={338} y={107} width={28} height={28} number={first} corner="start" />
        <Panel x={64} y={148} width={296} height={212} />
        <FieldBox x={84} y={158} width={250} label={plytixLabels.name.text} value={suggestedKeyName} />
        <FieldBox x={84} y={220} width={120} label={plytixLabels.assignedRole.text} kind="list" />
        <Bar x={96} y={250} width={44} />
        <rect className="d-list" x="84" y="273" width="120" height="74" rx="6" />
        <rect className="d-lit" x="88" y="277" width="112" height="22" rx="4" />
        <Bar x={96} y={285} width={56} />
        <Bar x={96} y={307} width={40} />
        <Bar x={96} y={329} width={70} />
        <Mark x={76} y={214} width={138} height={140} number={first + 1} />
        <Push x={226} y={316} width={112} system="plytix">
          {plytixLabels.saveKey.text}
        </Push>
        <Mark x={219} y={311} width={128} height={40} number={first + 2} />
      </Browser>
    </Screen>
  );
}

/** Deleting a key: the bin in its row, and the confirmation that may follow. */
export function PlytixDelete({ first = 1 }: PictureProps) {
  return (
    <Screen id="plytix-delete" height={290}>
      <Browser height={290} address={accounts}>
        <RowWithIcons />
        <Mark x={366} y={107} width={28} height={28} number={first} />
        <KeyLine y={146} />
        <Panel x={80} y={176} width={240} height={98} />
        <Bar x={98} y={194} width={120} />
        <Bar x={98} y={212} width={196} height={6} />
        <rect className="d-push quiet" x="160" y="232" width="66" height="28" rx="6" />
        <Bar x={178} y={243} width={30} />
        <rect className="d-push plytix" x="236" y="232" width="66" height="28" rx="6" />
        <Mark x={229} y={226} width={80} height={40} number={first + 1} />
      </Browser>
    </Screen>
  );
}
