import { Info } from 'lucide-react';
import type { System } from '../../../../shared/model/key-record';
import { serviceFacts } from '../../../../shared/model/services/services';
import type { TestRun } from '../../../../shared/model/test-run';
import { Coded } from '../../../guide/coded-text';

type RunNotesProps = { readonly run: TestRun; readonly system: System };

/** The test's side observations: a wrong clock, a call that will be retired, exchanged values. */
export function RunNotes({ run, system }: RunNotesProps) {
  const { notes = [] } = run;
  if (notes.length === 0) return null;
  return (
    <div className="card card-pad page-part">
      {notes.map(({ code, facts }) => (
        <div className="finding advice" key={code}>
          <Info className="i" aria-hidden="true" />
          <b>
            <Coded id={`note.${code}.title`} facts={{ ...facts, ...serviceFacts(system) }} />
          </b>
          <p>
            <Coded id={`note.${code}.advice`} facts={{ ...facts, ...serviceFacts(system) }} />
          </p>
        </div>
      ))}
    </div>
  );
}
