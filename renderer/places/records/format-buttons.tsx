import { Braces, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import type { Input } from '../../../shared/contract/contract';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';

/** How a report can leave the app. */
export type ReportFormat = Input<'reports.export'>['format'];

const formats = [
  ['csv', FileSpreadsheet],
  ['json', Braces],
  ['pdf', FileText],
  ['print', Printer],
] as const;

/** One button for each way out, with what it is good for. */
export function FormatButtons({
  busy,
  onPress,
}: {
  readonly busy: boolean;
  readonly onPress: (format: ReportFormat) => void;
}) {
  const t = useText();
  return (
    <ul className="formats">
      {formats.map(([format, Icon]) => (
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
