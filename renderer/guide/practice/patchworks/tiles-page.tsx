import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { patchworksLabels as labels } from '../../../../shared/guides/labels';
import { plytix } from '../../../../shared/model/services/plytix';
import { useText } from '../../../messages/t';
import { Blank } from './marketplace-page';
import { useInstances } from './use-instances';

type TilesPageProps = {
  readonly company: string;
  readonly onAdd: () => void;
  readonly onOpen: (id: string) => void;
};

/** The older screen: connectors as tiles, and a tile that adds one. */
export function TilesPage({ company, onAdd, onOpen }: TilesPageProps) {
  const t = useText();
  const [all] = useInstances(company);
  const connectors = (all ?? []).flatMap(({ id, name, older }) => (older ? [{ id, name, kind: older.kind }] : []));
  return (
    <>
      <h2>{labels.manageConnectors.text}</h2>
      <div className="pwx-tiles">
        <Blank />
        {connectors.map(({ id, name, kind }) => (
          <Button key={id} className="pwx-tile" onPress={() => onOpen(id)}>
            <b>{name}</b>
            <span className="hint">{t(`practice.patchworks.kind.${kind}`)}</span>
          </Button>
        ))}
        <Button className="pwx-tile pwx-add" onPress={onAdd}>
          <Plus className="i" aria-hidden="true" />
          {labels.addConnector.text}
        </Button>
      </div>
    </>
  );
}

/** The older screen's choice of a system, behind the tile that adds a connector. */
export function PickSystemPage({ onPick }: { readonly onPick: () => void }) {
  const t = useText();
  return (
    <>
      <h2>{t('practice.patchworks.pickSystem')}</h2>
      <div className="pwx-tiles">
        <Blank />
        <Button className="pwx-tile" onPress={onPick}>
          <b>{plytix.name}</b>
        </Button>
        <Blank />
      </div>
    </>
  );
}
