import { patchworksLabels } from '../../../shared/guides/labels';
import { Icon } from './parts/icons';
import { Mark } from './parts/mark';
import { Bar, Push, Words } from './parts/page-pieces';
import { PatchworksPage } from './parts/patchworks-page';
import { type PictureProps, Screen } from './parts/screen';

/** The current Patchworks: the page of connectors and instances. */
export function PatchworksConnectors({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-connectors" height={206}>
      <PatchworksPage height={206} menu={patchworksLabels.processFlows.text}>
        <rect className="d-fill" x="10" y="96" width="106" height="66" />
        <Words x={20} y={110} look="sub">
          connectors &
        </Words>
        <Words x={20} y={125} look="sub">
          instances
        </Words>
        <Bar x={14} y={146} width={66} />
        <Mark x={6} y={68} width={108} height={66} number={first} />
        <Bar x={140} y={54} width={110} />
        <rect className="d-field" x="136" y="78" width="248" height="48" rx="8" />
        <Words x={150} y={107} look="head">
          Plytix
        </Words>
        <Push x={252} y={87} width={122} system="patchworks">
          {patchworksLabels.addInstance.text}
        </Push>
        <Mark x={245} y={81} width={136} height={42} number={first + 1} corner="start" />
        <rect className="d-field" x="136" y="138" width="248" height="48" rx="8" />
        <Bar x={150} y={158} width={60} />
        <Bar x={300} y={158} width={66} />
      </PatchworksPage>
    </Screen>
  );
}

/** Adding the Plytix connector, when it is not installed yet. */
export function PatchworksMarketplace({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-marketplace" height={206}>
      <PatchworksPage height={206}>
        <Push x={242} y={46} width={138} system="patchworks" quiet>
          {patchworksLabels.addNewConnector.text}
        </Push>
        <Mark x={236} y={42} width={150} height={38} number={first} corner="start" />
        <Bar x={136} y={58} width={70} />
        {[136, 220, 304].map((x) => (
          <g key={x}>
            <rect className="d-field" x={x} y="94" width="76" height="94" rx="8" />
            {x !== 220 && <Bar x={x + 14} y={116} width={46} />}
            {x !== 220 && <Bar x={x + 14} y={162} width={46} height={14} />}
          </g>
        ))}
        <Words x={238} y={122} look="head">
          Plytix
        </Words>
        <Push x={230} y={150} width={56} system="patchworks">
          {patchworksLabels.install.text}
        </Push>
        <Mark x={223} y={144} width={70} height={41} number={first + 1} />
      </PatchworksPage>
    </Screen>
  );
}

/** The older Patchworks: connectors as tiles. */
export function PatchworksTiles({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-tiles" height={206}>
      <PatchworksPage height={206} menu={patchworksLabels.connectors.text}>
        <rect className="d-fill" x="10" y="96" width="106" height="66" />
        <Words x={20} y={110} look="sub">
          manage your
        </Words>
        <Words x={20} y={125} look="sub">
          connectors
        </Words>
        <Bar x={14} y={146} width={66} />
        <Mark x={6} y={68} width={108} height={66} number={first} />
        <Bar x={140} y={54} width={110} />
        {[136, 210].map((x) => (
          <g key={x}>
            <rect className="d-field" x={x} y="78" width="66" height="60" rx="8" />
            <Bar x={x + 12} y={104} width={42} />
          </g>
        ))}
        <rect className="d-tile" x="288" y="78" width="94" height="60" rx="8" />
        <path className="d-plus" d="M335 90v16M327 98h16" />
        <Words x={299} y={126} look="small">
          {patchworksLabels.addConnector.text}
        </Words>
        <Mark x={282} y={72} width={106} height={72} number={first + 1} />
        <rect className="d-field" x="136" y="150" width="76" height="42" rx="8" />
        <Bar x={150} y={168} width={46} />
      </PatchworksPage>
    </Screen>
  );
}

/** The new instance in the list. */
export function PatchworksInstanceReady({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-instance-ready" height={170}>
      <PatchworksPage height={170} menu={patchworksLabels.processFlows.text}>
        <Bar x={140} y={54} width={110} />
        <rect className="d-field" x="136" y="76" width="248" height="80" rx="8" />
        <Words x={150} y={100} look="head">
          Plytix
        </Words>
        <rect className="d-lit" x="144" y="112" width="232" height="32" rx="6" />
        <Icon name="plug" x={162} y={128} />
        <Words x={180} y={132}>
          Plytix, Harbour & Pine
        </Words>
        <Icon name="gear" x={358} y={128} />
        <Mark x={140} y={109} width={240} height={38} number={first} corner="start" />
      </PatchworksPage>
    </Screen>
  );
}

/** The older Patchworks: the connector shows whether it works. */
export function PatchworksConnectorStatus({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-connector-status" height={170}>
      <PatchworksPage height={170} menu={patchworksLabels.connectors.text}>
        <Words x={136} y={66} look="head">
          Plytix, Harbour & Pine
        </Words>
        <Bar x={136} y={82} width={248} height={1} />
        <path className="d-tick" d="m144 112 5 5 9-10" />
        <Words x={168} y={116}>
          Connector Operational
        </Words>
        <Mark x={132} y={94} width={186} height={36} number={first} />
        <Bar x={136} y={146} width={120} />
      </PatchworksPage>
    </Screen>
  );
}
