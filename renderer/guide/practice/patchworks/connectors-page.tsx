import { Plug, Plus, Settings } from 'lucide-react';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { plytix } from '../../../../shared/model/services/plytix';
import { IconButton } from '../../../kit/icon-button';
import { dateTimeWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';
import { SiteButton } from '../pretend/site-button';
import { useInstances } from './use-instances';

type ConnectorsPageProps = {
  readonly company: string;
  readonly onAdd: () => void;
  readonly onMarketplace: () => void;
  readonly onOpen: (id: string) => void;
};

/** The page of connectors with their instances: Plytix, which is installed, and another one. */
export function ConnectorsPage({ company, onAdd, onMarketplace, onOpen }: ConnectorsPageProps) {
  const t = useText();
  const [all] = useInstances(company);
  const instances = (all ?? []).filter(({ older }) => older === undefined);
  return (
    <>
      <div className="site-head">
        <h2>{t('practice.patchworks.manageConnectors')}</h2>
        <SiteButton quiet onPress={onMarketplace}>
          <Plus className="i i-sm" aria-hidden="true" />
          {patchworksLabels.addNewConnector.text}
        </SiteButton>
      </div>
      <section className="pwx-connector" aria-label={plytix.name}>
        <div className="site-head">
          <h3>{plytix.name}</h3>
          <SiteButton onPress={onAdd}>{patchworksLabels.addInstance.text}</SiteButton>
        </div>
        {instances.length === 0 ? (
          <p className="hint">{t('practice.patchworks.noInstances')}</p>
        ) : (
          <ul>
            {instances.map(({ id, name, createdAt }) => (
              <li key={id}>
                <Plug className="i i-sm" aria-hidden="true" />
                <span>{name}</span>
                <span className="hint">{dateTimeWords(createdAt)}</span>
                <IconButton
                  small
                  icon={Settings}
                  label={t('practice.patchworks.cog', { name })}
                  onPress={() => onOpen(id)}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="pwx-connector" aria-hidden="true">
        <Bars widths={[18, 34]} />
      </div>
    </>
  );
}
