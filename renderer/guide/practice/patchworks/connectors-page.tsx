import { Plug } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PracticeInstance } from '../../../../shared/contract/practice';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { plytix } from '../../../../shared/model/services/plytix';
import { dateTimeWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { send } from '../../../state/send';
import { Bars } from '../pretend/bars';
import { SiteButton } from '../pretend/site-button';

type ConnectorsPageProps = { readonly company: string; readonly onAdd: () => void };

/** The page of connectors with their instances: Plytix, which is installed, and another one. */
export function ConnectorsPage({ company, onAdd }: ConnectorsPageProps) {
  const t = useText();
  const [instances, setInstances] = useState<readonly PracticeInstance[]>([]);
  useEffect(() => {
    void send('practice.instances', { company }).then((answer) => {
      if (answer.ok) setInstances(answer.value.instances);
    });
  }, [company]);
  return (
    <>
      <h2>{t('practice.patchworks.manageConnectors')}</h2>
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
