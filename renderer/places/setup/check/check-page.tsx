import { askPage } from '../places';
import type { PageProps } from '../use-setup';
import { AskPage } from './ask-page';
import { CompanyPage } from './company-page';
import { MayManagePage } from './may-manage-page';
import { PurposePage } from './purpose-page';

/** First step of a Plytix key: whose it is, and whether the person may make it. */
export function CheckPage({ record }: PageProps) {
  if (record.setup.page === askPage) return <AskPage record={record} />;
  return record.company === '' ? <CompanyPage record={record} /> : <MayManagePage record={record} />;
}

/** First step of a Patchworks key: the right, the company, the use. */
export function PatchworksCheckPage({ record }: PageProps) {
  const { page } = record.setup;
  if (page === askPage) return <AskPage record={record} />;
  if (page === 1) return <CompanyPage record={record} />;
  return page === 2 ? <PurposePage record={record} /> : <MayManagePage record={record} />;
}
