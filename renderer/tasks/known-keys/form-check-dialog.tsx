import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { useText } from '../../messages/t';
import { FormCheck } from './form-check';
import 'texts:setup';

type FormCheckDialogProps = { readonly company: string; readonly onClose: () => void };

/** The check of Patchworks' form, from a key's panel. */
export function FormCheckDialog({ company, onClose }: FormCheckDialogProps) {
  const t = useText();
  return (
    <Dialog
      open
      onClose={onClose}
      closeOnOutside
      title={t('handover.form.title')}
      lead={t('handover.form.lead')}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('kit.close')}
        </Button>
      }
    >
      <FormCheck company={company} onLeave={onClose} />
    </Dialog>
  );
}
