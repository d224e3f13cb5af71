import type { LinkName } from '../../shared/model/links';
import { ExternalLink } from '../kit/external-link';
import { useText } from '../messages/t';

type OfficialPageProps = { readonly source: LinkName; readonly also?: readonly LinkName[] };

/** Links to the official pages that a guide follows. */
export function OfficialPage({ source, also = [] }: OfficialPageProps) {
  const t = useText();
  return (
    <p className="hint official">
      {t('guide.official')}{' '}
      {[source, ...also].map((link) => (
        <span key={link}>
          <ExternalLink link={link}>{t(`guide.link.${link}`)}</ExternalLink>{' '}
        </span>
      ))}
    </p>
  );
}
