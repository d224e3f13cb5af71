import type { ComponentType } from 'react';
import type { System } from '../../../../shared/model/services/services';
import type { PageProps } from '../use-setup';
import { ManagerPage } from './manager-page';
import { RowPage } from './row-page';
import { ValuesPage } from './values-page';

/** What a service wants noted behind its values. Without such a page its values are all there is to bring. */
const secondPages: Partial<Readonly<Record<System, ComponentType<PageProps>>>> = {
  plytix: ManagerPage,
  patchworks: RowPage,
};

/** Third step: captures the values, and notes what is needed later. */
export function CapturePage({ record }: PageProps) {
  const Second = secondPages[record.system];
  return record.setup.page === 0 || !Second ? <ValuesPage record={record} /> : <Second record={record} />;
}
