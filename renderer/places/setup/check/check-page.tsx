import { askPage } from '../places';
import type { PageProps } from '../use-setup';
import { AskPage } from './ask-page';
import { CompanyPage } from './company-page';
import { MayManagePage } from './may-manage-page';

/** First step of a Plytix key: whose it is, and whether the person may make it. */
export function CheckPage({ record }: PageProps) {
  if (record.setup.page === askPage) return <AskPage record={record} />;
  return record.company === '' ? <CompanyPage record={record} /> : <MayManagePage record={record} />;
}
