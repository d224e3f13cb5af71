import type { HelpTopic } from '../../../shared/guides/help-topics';
import { CopyButton } from '../../kit/copy-button';
import { ExternalLink } from '../../kit/external-link';
import { Text, useText } from '../../messages/t';
import { send } from '../../state/send';

/** Help topics, each with its link or an example to copy, if it has one. */
export function TopicList({ topics }: { readonly topics: readonly HelpTopic[] }) {
  const t = useText();
  return (
    <dl className="branches">
      {topics.map(({ id, title, text, example, link }) => (
        <div key={id}>
          <dt>{t(title)}</dt>
          <dd>
            <p>
              <Text id={text} />
            </p>
            {example && (
              <div className="header-example">
                <pre className="details-text">{example}</pre>
                <CopyButton copy={() => send('clipboard.copyText', { text: example })}>
                  {t('help.header.copy')}
                </CopyButton>
              </div>
            )}
            {link && <ExternalLink link={link}>{t(`guide.link.${link}`)}</ExternalLink>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
