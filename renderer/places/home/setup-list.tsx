import { useMemo, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { SetupRow } from './setup-row';
import { setupsOf } from '../../../shared/inventory/setup-state';

/** All set-ups, one action per row. Finished ones are behind a link. */
export function SetupList({ keys }: { readonly keys: ReadonlyMap<string, KeyRecord> }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const setups = useMemo(() => setupsOf(keys.values()), [keys]);
  const finished = setups.filter((key) => key.setup.state === 'finished');
  const shown = all ? setups : setups.filter((key) => key.setup.state !== 'finished');
  if (setups.length === 0) return null;
  return (
    <section aria-labelledby="setups">
      <div className="section-head">
        <h2 id="setups">{t('home.setups')}</h2>
        {finished.length > 0 && (
          <span className="end">
            <LinkButton onPress={() => setAll(!all)} expanded={all}>
              {t(all ? 'home.hideFinished' : 'home.showFinished', { count: finished.length })}
            </LinkButton>
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="muted">{t('home.allFinished')}</p>
      ) : (
        <ul className="card tasks">
          {shown.map((key) => (
            <SetupRow key={key.id} setup={key} />
          ))}
        </ul>
      )}
    </section>
  );
}
