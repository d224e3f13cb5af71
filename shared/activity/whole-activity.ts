import type { ActivityView } from './activity-view';

/** Shows everything. */
export const wholeActivity: ActivityView = {
  company: null,
  query: '',
  who: [],
  kinds: [],
  outcomes: [],
  key: null,
  period: { name: 'all', from: null, to: null },
};
