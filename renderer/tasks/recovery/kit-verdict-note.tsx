import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react';
import { kitMark } from '../../../shared/model/kit-mark';
import type { KitVerdict } from '../../../shared/model/kit-verdict';
import { Banner } from '../../kit/banner';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import 'texts:recovery';

const looks = {
  yes: { tone: 'ok', icon: CircleCheck },
  no: { tone: 'bad', icon: CircleAlert },
  unknown: { tone: 'warn', icon: CircleHelp },
} as const;

/** What a kit is worth here: it holds, it does not hold, or that cannot be judged, each with its reason. */
export function KitVerdictNote({ verdict }: { readonly verdict: KitVerdict }) {
  const t = useText();
  const { holds, reason, groups, kit } = verdict;
  const facts = {
    number: kit?.number ?? 0,
    made: kit === null ? '' : dateTimeWords(kit.madeAt),
    mark: kit === null ? '' : kitMark(kit.kit),
    count: groups.length,
    groups: groups.join(', '),
  };
  return (
    <Banner {...looks[holds]} live={holds === 'yes' ? 'status' : 'alert'}>
      <p>
        <b>{t(`kit.verdict.${reason}.title`, facts)}</b> {t(`kit.verdict.${reason}.text`, facts)}
      </p>
    </Banner>
  );
}
