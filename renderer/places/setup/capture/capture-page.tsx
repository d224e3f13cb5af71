import type { PageProps } from '../use-setup';
import { ManagerPage } from './manager-page';
import { RowPage } from './row-page';
import { ValuesPage } from './values-page';

/** Third step: captures the values, and notes what is needed later. */
export function CapturePage({ record }: PageProps) {
  if (record.setup.page === 0) return <ValuesPage record={record} />;
  return record.system === 'plytix' ? <ManagerPage record={record} /> : <RowPage record={record} />;
}
