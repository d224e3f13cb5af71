import { patchworksLabels } from '../../../shared/guides/labels';
import { Panel } from './parts/browser';
import { Icon } from './parts/icons';
import { Mark, Pointer } from './parts/mark';
import { Bar, Push, Words } from './parts/page-pieces';
import { OtherKey, PatchworksPage } from './parts/patchworks-page';
import { type PictureProps, Screen } from './parts/screen';

const settings = patchworksLabels.generalSettings.text;

/** The menu with general settings, which contain the keys. */
export function PatchworksGeneralSettings({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-general-settings" height={170}>
      <PatchworksPage height={170} menu={settings} menuY={104}>
        <Bar x={14} y={78} width={66} />
        <Bar x={140} y={56} width={110} />
        <Bar x={140} y={80} width={236} height={1} />
        <Words x={140} y={104} look="sub">
          {patchworksLabels.apiKeys.text}
        </Words>
        <Bar x={140} y={122} width={70} />
        <Bar x={140} y={142} width={84} />
        <Mark x={6} y={94} width={108} height={28} number={first} />
      </PatchworksPage>
    </Screen>
  );
}

/** General settings with the entry for API keys. */
export function PatchworksApiKeys({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-api-keys" height={170}>
      <PatchworksPage height={170} menu={settings}>
        <Bar x={140} y={56} width={110} />
        <Bar x={140} y={80} width={236} height={1} />
        <Bar x={140} y={94} width={66} />
        <Words x={140} y={124}>
          {patchworksLabels.apiKeys.text}
        </Words>
        <Bar x={140} y={142} width={84} />
        <Mark x={130} y={108} width={76} height={27} number={first} />
      </PatchworksPage>
    </Screen>
  );
}

/** The list of keys with the button for a new one. */
export function PatchworksCreateKey({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-create-key" height={170}>
      <PatchworksPage height={170} menu={settings}>
        <Words x={136} y={68} look="head">
          {patchworksLabels.apiKeys.text}
        </Words>
        <Push x={266} y={49} width={114} system="patchworks">
          {patchworksLabels.createKey.text}
        </Push>
        <Mark x={259} y={44} width={128} height={40} number={first} corner="start" />
        <Bar x={136} y={96} width={244} height={1} />
        <OtherKey y={110} />
        <OtherKey y={136} />
      </PatchworksPage>
    </Screen>
  );
}

/** The new key is shown once: this is the moment to copy it. */
export function PatchworksCopyKey({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-copy-key" height={186}>
      <PatchworksPage height={186} menu={settings}>
        <OtherKey y={60} />
        <OtherKey y={160} />
        <Panel x={132} y={76} width={252} height={74} />
        <Bar x={148} y={90} width={80} />
        <rect className="d-field" x="148" y="106" width="184" height="30" rx="6" />
        <Words x={158} y={125} look="mono">
          DEMO-KEY-NOT-REAL-00
        </Words>
        <Icon name="clipboard" x={354} y={121} hot />
        <Mark x={142} y={101} width={234} height={41} number={first} />
        <Pointer x={358} y={127} />
      </PatchworksPage>
    </Screen>
  );
}

/** The new key in the list: some of its characters, and a time. */
export function PatchworksKeyRow({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-key-row" height={170}>
      <PatchworksPage height={170} menu={settings}>
        <Words x={136} y={64} look="head">
          {patchworksLabels.apiKeys.text}
        </Words>
        <Bar x={136} y={78} width={244} height={1} />
        <OtherKey y={90} />
        <rect className="d-lit" x="128" y="106" width="262" height="32" rx="6" />
        <Bar x={136} y={118} width={64} />
        <Words x={218} y={126} look="mono">
          DEMO…00
        </Words>
        <Words x={290} y={126} look="sub">
          date, time
        </Words>
        <Icon name="more" x={372} y={122} />
        <OtherKey y={150} />
        <Mark x={124} y={103} width={270} height={38} number={first} corner="start" />
      </PatchworksPage>
    </Screen>
  );
}
