import type { Exchange, TestRun } from '../../../../shared/model/test-run';

/** One line of what was asked and what came back. Main has masked every secret before it got here. */
export function exchangeLine(exchange: Exchange): string {
  const outcome = exchange.networkError ?? exchange.status ?? '–';
  const message = exchange.message ? `  ${exchange.message}` : '';
  return `${exchange.method} https://${exchange.host}${exchange.path}  ${outcome}  ${Math.round(exchange.durationMs)} ms${message}`;
}

/** What an IT colleague asks for beside the requests: the proxy in use, who issued a refused certificate, and how far this computer's clock is off. */
export function aroundLines({ surroundings, notes = [] }: TestRun): string[] {
  const clock = notes.find(({ code }) => code === 'clock-wrong')?.facts;
  return [
    ...(surroundings ? [`proxy for ${surroundings.host}: ${surroundings.proxy}`] : []),
    ...(surroundings?.issuer ? [`certificate of ${surroundings.host} issued by: ${surroundings.issuer}`] : []),
    ...(clock ? [`clock: ${clock.minutes} min ${clock.side}, compared with ${clock.host}`] : []),
  ];
}

/** The whole test as text for an IT team or a support desk. */
export function detailsText(run: TestRun): string {
  const checks = run.checks.map((check) => `${check.id}: ${check.state} (${check.code})`);
  return [
    `Keyquilt, ${run.startedAt} to ${run.finishedAt}`,
    `verdict: ${run.verdict.code}`,
    ...checks,
    ...run.exchanges.map(exchangeLine),
    ...aroundLines(run),
  ].join('\n');
}
