import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import type { ForAllRows, Mapping } from '../../../shared/import/list-fields';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { ProgressLine } from '../../kit/progress-line';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { companyNow, useCompanies } from '../../state/company-store';
import { go } from '../../state/route-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';
import { useJob } from '../../state/use-job';
import { ImportColumns, type OpenList } from './import-columns';
import { ImportPreview } from './import-preview';
import '../../styles/transfer-list.css';

type ImportDialogProps = { readonly list: OpenList; readonly onClose: () => void };
type Preview = Output<'import.preview'>;

/** Imports a list in three steps: the meaning of its columns, the outcome of each row, and the result. */
export function ImportDialog({ list, onClose }: ImportDialogProps) {
  const t = useText();
  const job = useJob('import.take');
  const companies = useCompanies();
  const [mapping, setMapping] = useState<Mapping>(list.mapping);
  const [forAll, setForAll] = useState<ForAllRows>({
    system: '',
    company: companyNow() ?? (companies.length === 1 ? (companies[0] ?? '') : ''),
  });
  const looking = useAction(JSON.stringify([mapping, forAll]));
  const [needName, setNeedName] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [done, setDone] = useState<Output<'import.take'> | null>(null);
  const asked = { list: list.id, mapping, forAll: { ...forAll, company: forAll.company.trim() } };

  const close = () => {
    job.stop();
    job.clear();
    void send('import.close', { list: list.id });
    onClose();
  };
  const look = async () => {
    setNeedName(mapping.name === undefined);
    if (mapping.name === undefined) return;
    job.clear();
    setPreview(await looking.run('import.preview', asked));
  };
  const take = async () => {
    if (!preview) return;
    const taken = await job.run('import.take', { ...asked, plan: preview.plan });
    if (taken) {
      setDone(taken);
      announce(t('import.done'));
    } else {
      // Part of the list may be written, or the keys may have changed: compute the outcomes again.
      setPreview(await looking.run('import.preview', asked));
    }
  };
  const rows = preview ? preview.counts.new + preview.counts.changes : 0;

  if (done)
    return (
      <Dialog
        open
        onClose={close}
        title={t('import.section')}
        actions={
          <>
            <Button onPress={close}>{t('kit.close')}</Button>
            <Button
              look="primary"
              onPress={() => {
                close();
                go({ name: 'keys', id: null, group: null });
              }}
            >
              {t('import.see')}
            </Button>
          </>
        }
      >
        <Banner tone="ok" icon={CircleCheck} live="none">
          <b>{t('import.done')}</b> {t('import.doneText', { added: done.added, changed: done.changed })}
        </Banner>
      </Dialog>
    );
  if (preview)
    return (
      <Dialog
        open
        onClose={close}
        title={t('import.preview.title')}
        lead={t('import.preview.lead')}
        aside={rows === 0 ? <span className="why">{t('import.nothingToTake')}</span> : undefined}
        actions={
          !job.running && (
            <>
              <Button onPress={() => setPreview(null)}>{t('import.back')}</Button>
              {rows > 0 && (
                <Button look="primary" onPress={() => void take()}>
                  {t('import.take', { count: rows })}
                </Button>
              )}
            </>
          )
        }
      >
        <ProgressLine job={job} label={t('import.taking')} />
        {job.failure && <FailureNote failure={job.failure} takeFocus />}
        {looking.failure && <FailureNote failure={looking.failure} takeFocus />}
        <ImportPreview preview={preview} />
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={close}
      title={t('import.columns.title')}
      lead={t('import.columns.lead', { file: list.fileName, count: list.rows })}
      actions={
        <>
          <Button onPress={close}>{t('import.cancel')}</Button>
          <Button look="primary" busy={looking.busy} onPress={() => void look()}>
            {t('import.toPreview')}
          </Button>
        </>
      }
    >
      {looking.failure && <FailureNote failure={looking.failure} takeFocus />}
      <ImportColumns
        list={list}
        mapping={mapping}
        onMapping={(next) => {
          setMapping(next);
          setNeedName(false);
        }}
        forAll={forAll}
        onForAll={setForAll}
        error={needName && mapping.name === undefined ? t('import.needName') : null}
      />
    </Dialog>
  );
}
