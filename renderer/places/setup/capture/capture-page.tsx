import type { PageProps } from '../use-setup';
import { ManagerPage } from './manager-page';
import { RowPage } from './row-page';
import { ValuesPage } from './values-page';

/** Third step: the values come here, and what will be needed later is noted. */
export function CapturePage({ record }: PageProps) {
  if (record.setup.page === 0) return <ValuesPage record={record} />;
  return record.system === 'plytix' ? <ManagerPage record={record} /> : <RowPage record={record} />;
}
