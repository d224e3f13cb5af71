import { useEffect } from 'react';
import { useText } from '../messages/t';
import { serviceNames } from '../setup/coded-text';
import { announce } from '../state/announcer';
import { CareShell } from './care-shell';
import type { CareProps } from './care-state';
import type { CareAsking } from './use-care';

/** While the service is being asked. What the person said is noted already. */
export function AskingPage({ record, asking }: CareProps & { readonly asking: CareAsking }) {
  const t = useText();
  const service = serviceNames[record.system];
  const words = t('care.asking.title', { service });
  useEffect(() => announce(words), [words]);
  return (
    <CareShell record={record} asking={asking} title={words} lead={t(`care.asking.${record.care.task}`, { service })} />
  );
}
