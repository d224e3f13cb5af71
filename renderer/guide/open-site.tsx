import { links } from '../../shared/model/links';
import { isPractised, type System, serviceOf, services } from '../../shared/model/services/services';
import { ExternalLink } from '../kit/external-link';
import { serviceText } from '../messages/service-text';
import { useText } from '../messages/t';
import { useApp } from '../state/app-store';
import { PracticeSite } from './practice/practice-site';

/** Opens the service: in the browser, showing the address; in practice, as the simulated site. */
export function OpenSite({ system }: { readonly system: System }) {
  const t = useText();
  const { settings } = useApp();
  if (settings.account === 'practice') {
    return isPractised(system) ? (
      <PracticeSite system={system} />
    ) : (
      <p className="hint">{t('practice.notPractised', { service: serviceOf(system).name })}</p>
    );
  }
  const { site } = services[system];
  return (
    <div className="open-site">
      <ExternalLink link={site} look="button">
        {serviceText(system, 'guide.open.service')}
      </ExternalLink>
      <p className="hint">{serviceText(system, 'guide.open.service.where', { host: new URL(links[site]).host })}</p>
    </div>
  );
}
