import { patchworksLabels } from '../../../shared/guides/labels';
import type { PictureId } from '../../../shared/guides/picture-ids';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, Words } from './parts/page-pieces';
import { OtherKey, PatchworksPage } from './parts/patchworks-page';
import { type PictureProps, Screen } from './parts/screen';

const settings = patchworksLabels.generalSettings.text;

/** The list's header, another key, and the row of the key with its characters. */
function ListWithRow() {
  return (
    <>
      <Words x={136} y={64} look="head">
        {patchworksLabels.apiKeys.text}
      </Words>
      <Bar x={136} y={78} width={244} height={1} />
      <OtherKey y={90} />
      <rect className="d-lit" x="128" y="106" width="262" height="32" rx="6" />
      <Bar x={136} y={118} width={64} />
      <Words x={214} y={126} look="mono">
        DEMO…00
      </Words>
    </>
  );
}

type MenuProps = PictureProps & { readonly id: PictureId; readonly choose: 'revoke' | 'delete' };

/** The open menu behind a key's ellipsis. */
function KeyMenu({ id, choose, first = 1 }: MenuProps) {
  const markY = choose === 'revoke' ? 146 : 172;
  return (
    <Screen id={id} height={222}>
      <PatchworksPage height={222} menu={settings}>
        <ListWithRow />
        <Words x={286} y={126} look="sub">
          date
        </Words>
        <Icon name="more" x={366} y={122} hot />
        <Mark x={350} y={107} width={32} height={30} number={first} />
        <Bar x={136} y={152} width={60} />
        <Bar x={136} y={178} width={74} />
        <rect className="d-panel" x="256" y="144" width="116" height="58" rx="8" />
        <Words x={270} y={164}>
          {patchworksLabels.revoke.text}
        </Words>
        <Words x={270} y={190}>
          {patchworksLabels.delete.text}
        </Words>
        <Mark x={260} y={markY} width={108} height={28} number={first + 1} corner="start" />
      </PatchworksPage>
    </Screen>
  );
}

/** Revoking: the ellipsis, then the first entry of its menu. */
export function PatchworksRevoke({ first = 1 }: PictureProps) {
  return <KeyMenu id="patchworks-revoke" choose="revoke" first={first} />;
}

/** Deleting: the ellipsis, then the other entry of its menu. */
export function PatchworksDelete({ first = 1 }: PictureProps) {
  return <KeyMenu id="patchworks-delete" choose="delete" first={first} />;
}

/** A revoked key stays in the list, with the time. */
export function PatchworksRevokedRow({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-revoked-row" height={170}>
      <PatchworksPage height={170} menu={settings}>
        <ListWithRow />
        <Words x={284} y={126} look="sub">
          revoked, time
        </Words>
        <OtherKey y={150} />
        <Mark x={276} y={106} width={112} height={32} number={first} />
      </PatchworksPage>
    </Screen>
  );
}
