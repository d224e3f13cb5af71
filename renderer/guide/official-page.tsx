import type { Guide } from '../../shared/guides/guide';
import type { LinkName } from '../../shared/model/links';
import { ExternalLink } from '../kit/external-link';
import { useText } from '../messages/t';

type OfficialPageProps = { readonly guide: Guide; readonly also?: readonly LinkName[] };

/** Links to the official pages that a guide follows. */
export function OfficialPage({ guide, also = [] }: OfficialPageProps) {
  const t = useText();
  return (
    <p className="hint official">
      {t('guide.official')}{' '}
      {[guide.source, ...also].map((link) => (
        <span key={link}>
          <ExternalLink link={link}>{t(`guide.link.${link}`)}</ExternalLink>{' '}
        </span>
      ))}
    </p>
  );
}
