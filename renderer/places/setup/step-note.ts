import { ticksOf } from '../../../shared/guides/handover-form';
import { serviceOf } from '../../../shared/model/services/services';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { askPage, hasPassed } from './places';
import type { Drafted } from './use-setup';

/** The small line under the current step: its progress, or what blocks it. */
export function useStepNote(record: Drafted): string | null {
  const t = useText();
  const { step, page, screen, ticks, state } = record.setup;
  switch (step) {
    case 'check':
      if (state === 'waiting') return t('setup.note.waiting');
      return page === askPage ? t('setup.note.ask') : null;
    case 'create':
      return serviceText(
        record.system,
        `setup.note.create.service.${page === 0 ? 'way' : page === 1 ? 'form' : 'list'}`,
      );
    case 'capture': {
      if (serviceOf(record.system).notesRow) return t(page === 0 ? 'setup.note.capture.key' : 'setup.note.capture.row');
      const stuck = new Set(record.findings.filter((f) => f.severity === 'stop').map((f) => f.field));
      const ready = (['apiKey', 'apiPassword'] as const).filter((f) => record.secrets[f] && !stuck.has(f)).length;
      return page === 0 ? t('setup.note.capture.ready', { ready }) : t('setup.note.capture.manager');
    }
    case 'test':
      if (!record.lastTest) return null;
      return t(
        hasPassed(record)
          ? 'setup.note.test.passed'
          : record.lastTest.verdict.tone === 'wrong'
            ? 'setup.note.test.fix'
            : 'setup.note.test.unsure',
      );
    case 'handover': {
      if (!screen) return null;
      const all = ticksOf(screen, record.replaces !== null);
      return t('setup.note.handover', { done: all.filter((tick) => ticks[tick]).length, count: all.length });
    }
    default:
      return null;
  }
}
