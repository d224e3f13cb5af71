import { useEffect, useState } from 'react';
import { send } from '../../state/send';

/** The companies that a person may switch between, this key's own among them. Read again each time the site opens. */
export function useCompanies(open: boolean, own: string): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open && known.length > 0) return;
    void send('practice.companies', {}).then((answer) => {
      if (answer.ok) setKnown(answer.value.companies);
    });
  }, [open, known.length]);
  return own === '' || known.includes(own) ? known : [own, ...known];
}
