import { CircleHelp } from 'lucide-react';
import type { Finding } from '../../shared/model/finding';
import type { KeyRecord } from '../../shared/model/key-record';
import { type System, serviceFacts, serviceOf } from '../../shared/model/services/services';
import { Button } from '../kit/button';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { go } from '../state/route-store';
import { useAction } from '../state/use-action';
import { Coded } from './coded-text';
import 'texts:doctor';
import 'texts:inventory';

type AskedValueProps = {
  readonly id: string;
  readonly system: System;
  readonly finding: Finding;
  /** Called when the question is gone and the value is still, or no longer, here: the pressed button is gone. */
  readonly onDone?: () => void;
};

/** The question about a value that does not look like one of its service, with its likeliest cause and the acts. */
export function AskedValue({ id, system, finding, onDone }: AskedValueProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const { field, other } = finding;
  const { name: service } = serviceOf(system);
  const onField = { id, field } as const;
  const done = (words: string) => {
    announce(words);
    onDone?.();
  };
  const move = async () => {
    const answer = await run('secrets.move', onField);
    const there = answer?.keys[1];
    if (!there) return;
    announce(t('inventory.asked.moved', { service: serviceOf(there.system).name }));
    go({ name: 'setup', id: there.id });
  };
  const take = async () => {
    if (await run('secrets.clear', onField)) done(t('inventory.asked.taken'));
  };
  const answer = async () => {
    if (await run('secrets.answer', onField)) done(t('inventory.asked.answered', { service }));
  };
  const facts = { ...finding, ...serviceFacts(system) };
  return (
    <div className="finding advice">
      <CircleHelp className="i" aria-hidden="true" />
      <b>
        <Coded id="finding.not-this-service.title" facts={facts} />
      </b>
      <div className="finding-words">
        <p>
          <Coded id="finding.not-this-service.advice" facts={facts} />
        </p>
        <div className="finding-acts">
          <Button small look="tint" busy={busy} onPress={() => void (other ? move() : take())}>
            {t(other ? 'inventory.asked.move' : 'inventory.asked.take')}
          </Button>
          <Button small busy={busy} onPress={() => void answer()}>
            {t('inventory.asked.send', { service })}
          </Button>
        </div>
        {failure && <FailureNote failure={failure} />}
      </div>
    </div>
  );
}

/** The open questions about the values of a finished key. */
export function AskedValues({ record }: { readonly record: KeyRecord }) {
  return record.findings
    .filter(({ code }) => code === 'not-this-service')
    .map((finding) => <AskedValue key={finding.field} id={record.id} system={record.system} finding={finding} />);
}
