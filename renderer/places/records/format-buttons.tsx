import { Braces, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import type { Input } from '../../../shared/contract/contract';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';

/** The formats of a report. */
type ReportFormat = Input<'reports.export'>['format'];

const formats = [
  ['csv', FileSpreadsheet],
  ['json', Braces],
  ['pdf', FileText],
  ['print', Printer],
] as const;

type FormatButtonsProps = {
  readonly busy: boolean;
  readonly onPress: (format: ReportFormat) => void;
  /** False where a document would be too long: only files are offered. */
  readonly documents?: boolean;
};

/** One button for each format, with its purpose. */
export function FormatButtons({ busy, onPress, documents = true }: FormatButtonsProps) {
  const t = useText();
  const offered = formats.filter(([format]) => documents || format === 'csv' || format === 'json');
  return (
    <ul className="formats">
      {offered.map(([format, Icon]) => (
        <li key={format}>
          <Button busy={busy} onPress={() => onPress(format)} describedBy={`format-${format}`}>
            <Icon className="i" aria-hidden="true" />
            {t(`records.${format}`)}
          </Button>
          <p className="hint" id={`format-${format}`}>
            {t(`records.${format}Text`)}
          </p>
        </li>
      ))}
    </ul>
  );
}
