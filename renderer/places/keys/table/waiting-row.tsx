import { useText } from '../../../messages/t';

type WaitingRowProps = { readonly span: number; readonly rowIndex: number };

/** Keeps the room of a row that is being read. */
export function WaitingRow({ span, rowIndex }: WaitingRowProps) {
  const t = useText();
  return (
    <tr className="waiting" aria-busy="true" aria-rowindex={rowIndex}>
      <td colSpan={span}>
        <span className="hidden-label">{t('inventory.rowWaiting')}</span>
      </td>
    </tr>
  );
}
