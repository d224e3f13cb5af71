import { askPage } from '../places';
import type { PageProps } from '../use-setup';
import { AskPage } from './ask-page';
import { CompanyPage } from './company-page';
import { MayManagePage } from './may-manage-page';
import { PatchworksCompanyPage } from './patchworks-company-page';
import { PurposePage } from './purpose-page';

/** First step of any key: whose it is, and whether the person may make it. */
export function CheckPage({ record }: PageProps) {
  if (record.setup.page === askPage) return <AskPage record={record} />;
  return record.company === '' ? <CompanyPage record={record} /> : <MayManagePage record={record} />;
}

/** First step of a Patchworks key: permission, company, purpose. */
export function PatchworksCheckPage({ record }: PageProps) {
  const { page } = record.setup;
  if (page === askPage) return <AskPage record={record} />;
  if (page === 1) return <PatchworksCompanyPage record={record} />;
  return page === 2 ? <PurposePage record={record} /> : <MayManagePage record={record} />;
}
