import { Target } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import type { PractisedSystem } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import { keyOf, useRoute } from '../../state/route-store';
import { send } from '../../state/send';
import { PatchworksSite } from './patchworks/patchworks-site';
import { PlytixSite } from './plytix/plytix-site';
import type { SiteProps } from './pretend/site-props';
import 'texts:practice';

const sites: Readonly<Record<PractisedSystem, ComponentType<SiteProps>>> = {
  plytix: PlytixSite,
  patchworks: PatchworksSite,
};

/**
 * In the practice account this replaces the link to the browser. It opens the simulated site, signed in to the company
 * of the current key.
 */
export function PracticeSite({ system }: { readonly system: PractisedSystem }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const key = keyOf(useRoute());
  const setup = key ?? '';
  const record = useKey(key);
  const company = record?.company ?? '';
  const companies = useCompanies(open, company);
  const Site = sites[system];
  const here = company || companies[0];
  return (
    <div className="open-site">
      <Button onPress={() => setOpen(true)}>
        <Target className="i" aria-hidden="true" />
        {t(`practice.open.${system}`)}
      </Button>
      <p className="hint">{t('practice.open.hint')}</p>
      {here && (
        <Site
          setup={setup}
          company={here}
          older={record?.setup?.screen === 'services'}
          companies={companies}
          open={open}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

/** The companies that a person can switch to, the key's own included. Read again each time the site opens. */
function useCompanies(open: boolean, own: string): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open && known.length > 0) return;
    void send('practice.companies', {}).then((answer) => {
      if (answer.ok) setKnown(answer.value.companies);
    });
  }, [open, known.length]);
  return own === '' || known.includes(own) ? known : [own, ...known];
}
