import type { ReactNode } from 'react';
import { patchworksLabels } from '../../../shared/guides/labels';
import { Panel } from './parts/browser';
import { Mark } from './parts/mark';
import { Bar, FieldBox, Push, Words } from './parts/page-pieces';
import { PatchworksPage } from './parts/patchworks-page';
import { type PictureProps, Screen } from './parts/screen';

type FormPageProps = { readonly height: number; readonly next?: boolean; readonly children: ReactNode };

function FormPage({ height, next = true, children }: FormPageProps) {
  return (
    <PatchworksPage height={height}>
      <Panel x={132} y={46} width={252} height={height - 58} />
      {children}
      {next ? (
        <Push x={286} y={height - 50} width={84} system="patchworks" quiet>
          {patchworksLabels.nextStep.text}
        </Push>
      ) : (
        <rect x="310" y={height - 46} width="60" height="22" rx="6" className="d-mute" />
      )}
    </PatchworksPage>
  );
}

/** First page of the form: the name. */
export function PatchworksFormName({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-form-name" height={176}>
      <FormPage height={176}>
        <FieldBox x={148} y={60} width={220} label="name" value="Plytix, Harbour & Pine" />
        <Mark x={140} y={55} width={236} height={62} number={first} />
      </FormPage>
    </Screen>
  );
}

/** The same page of the older form: name, company group, live or test. */
export function PatchworksFormNameTiles({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-form-name-tiles" height={256}>
      <FormPage height={256} next={false}>
        <FieldBox x={148} y={56} width={220} label="name" value="Plytix, Harbour & Pine" />
        <FieldBox x={148} y={112} width={220} label="company group" kind="list" />
        <circle className="d-radio on" cx="156" cy="184" r="6" />
        <Words x={168} y={188}>
          live
        </Words>
        <circle className="d-radio" cx="216" cy="184" r="6" />
        <Words x={228} y={188}>
          test
        </Words>
        <Mark x={140} y={51} width={236} height={148} number={first} />
      </FormPage>
    </Screen>
  );
}

/** Second page: details that are already filled in. */
export function PatchworksFormDetails({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-form-details" height={236}>
      <FormPage height={236}>
        {['time zone', 'date format', 'rate limit'].map((label, place) => (
          <g key={label}>
            <Words x={148} y={74 + place * 40} look="sub">
              {label}
            </Words>
            <rect className="d-field" x="232" y={58 + place * 40} width="136" height="26" rx="6" />
            <Bar x={244} y={68 + place * 40} width={place === 1 ? 54 : 74} />
          </g>
        ))}
        <Push x={286} y={186} width={84} system="patchworks">
          {patchworksLabels.nextStep.text}
        </Push>
        <Mark x={279} y={181} width={98} height={40} number={first} corner="start" />
      </FormPage>
    </Screen>
  );
}

/** The same page of the older form: time zone and date format only. */
export function PatchworksFormTimeZone({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-form-time-zone" height={176}>
      <FormPage height={176} next={false}>
        {['time zone', 'date format'].map((label, place) => (
          <g key={label}>
            <Words x={148} y={76 + place * 34} look="sub">
              {label}
            </Words>
            <rect className="d-field" x="232" y={60 + place * 34} width="136" height="24" rx="6" />
            <Bar x={244} y={69 + place * 34} width={place === 1 ? 54 : 74} />
          </g>
        ))}
        <Mark x={303} y={124} width={74} height={34} number={first} corner="start" />
      </FormPage>
    </Screen>
  );
}

/** Third page: the authentication method. */
export function PatchworksFormAuthentication({ first = 1 }: PictureProps) {
  return (
    <Screen id="patchworks-form-authentication" height={196}>
      <FormPage height={196} next={false}>
        <Bar x={148} y={62} width={120} />
        <circle className="d-radio on" cx="160" cy="96" r="6" />
        <Bar x={176} y={88} width={150} />
        <Bar x={176} y={100} width={104} height={5} />
        <circle className="d-radio" cx="160" cy="130" r="6" />
        <Bar x={176} y={126} width={120} />
        <Mark x={142} y={78} width={232} height={36} number={first} />
      </FormPage>
    </Screen>
  );
}

/** Fourth page: the four values. */
export function PatchworksFormCredentials({ first = 1 }: PictureProps) {
  const rows = [
    [patchworksLabels.url.text, 'https://www.plytix.com/', 'text'],
    [patchworksLabels.key.text, '••••••••••', 'dots'],
    [patchworksLabels.password.text, '••••••••••', 'dots'],
    [patchworksLabels.version.text, '1', 'text'],
  ] as const;
  return (
    <Screen id="patchworks-form-credentials" height={268}>
      <FormPage height={268} next={false}>
        {rows.map(([label, value, look], place) => (
          <g key={label}>
            <Words x={148} y={76 + place * 38} look="sub">
              {label}
            </Words>
            <rect className="d-field" x="226" y={58 + place * 38} width="144" height="28" rx="6" />
            <Words x={234} y={76 + place * 38} look={look === 'dots' ? 'dots' : 'small'}>
              {value}
            </Words>
          </g>
        ))}
        <Mark x={140} y={52} width={238} height={154} number={first} />
      </FormPage>
    </Screen>
  );
}
