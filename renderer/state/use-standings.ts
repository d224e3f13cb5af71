import { useMemo } from 'react';
import { dayOf } from '../../shared/model/days';
import { createStandings, type StandingOf } from '../../shared/review/standing';
import { useApp } from './app-store';

let latest: { readonly on: string; readonly standingOf: StandingOf } | null = null;

/** How keys stand today, by the rhythm of the settings. What Home worked out, Keys need not work out again. */
export function useStandings(): StandingOf {
  const { reviewEveryDays } = useApp().settings;
  const today = dayOf(new Date());
  return useMemo(() => {
    const on = `${today} ${reviewEveryDays}`;
    if (latest?.on !== on) latest = { on, standingOf: createStandings({ reviewEveryDays }, new Date()) };
    return latest.standingOf;
  }, [today, reviewEveryDays]);
}
