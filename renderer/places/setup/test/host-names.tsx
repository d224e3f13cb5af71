import type { System } from '../../../../shared/model/key-record';
import { serviceOf } from '../../../../shared/model/services/services';
import { CopyButton } from '../../../kit/copy-button';
import { t, useText } from '../../../messages/t';
import { send } from '../../../state/send';

/** The request to an IT team in one sentence, for a message. */
export function hostsText(system: System): string {
  return t('setup.hosts.text', { names: serviceOf(system).hosts.join(', ') });
}

/** The host names that an IT team must allow, ready to send. */
export function HostNames({ system }: { readonly system: System }) {
  const words = useText();
  const names = serviceOf(system).hosts.join(', ');
  return (
    <section className="card card-pad page-part host-names" aria-labelledby="hosts">
      <div className="host-words">
        <h3 id="hosts">{words('setup.hosts.title')}</h3>
        <p className="hint">{words('setup.hosts.lead')}</p>
        <p className="mono">{names}</p>
      </div>
      <CopyButton copy={() => send('clipboard.copyText', { text: hostsText(system) })}>
        {words('setup.hosts.copy')}
      </CopyButton>
    </section>
  );
}
