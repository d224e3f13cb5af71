import { useEffect, useRef } from 'react';
import { serviceFacts } from '../../../../shared/model/services/services';
import type { Check } from '../../../../shared/model/test-run';
import { codedText } from '../../../guide/coded-text';
import { t } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import type { Drafted } from '../use-setup';

/** Announces each check once as it finishes, for screen readers. */
export function useSpokenProgress(record: Drafted, running: boolean, checks: readonly Check[]): void {
  const said = useRef(0);
  useEffect(() => {
    if (!running || checks.length < said.current) said.current = 0;
    if (!running) return;
    const news = checks.slice(said.current);
    said.current = checks.length;
    if (news.length === 0) return;
    const sentences = news.map((check) => {
      const label =
        codedText(`check.${check.id}.label`, { ...check.facts, ...serviceFacts(record.system) }) ?? check.id;
      return `${label}: ${t(`setup.test.state.${check.state}`)}`;
    });
    announce(sentences.join('. '));
  }, [record.system, running, checks]);
}
