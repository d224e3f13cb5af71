import { ExternalLink as Icon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Failure } from '../../shared/contract/failure';
import { type LinkName, links } from '../../shared/model/links';
import { useText } from '../messages/t';
import { send } from '../state/send';
import { FailureNote } from './failure-note';

type ExternalLinkProps = {
  readonly link: LinkName;
  readonly children: ReactNode;
  /** `button` draws it as a small button next to a step. */
  readonly look?: 'link' | 'button';
};

/**
 * Opens one official page in the browser. The page is passed by name, never by address, so that nothing on the screen
 * can open another one. When no browser opens, it shows the address for typing.
 */
export function ExternalLink({ link, children, look = 'link' }: ExternalLinkProps) {
  const t = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async () => {
    const answer = await send('links.open', { link });
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <>
      <AriaButton className={look === 'link' ? 'link-btn external' : 'btn btn-sm'} onPress={() => void open()}>
        {children}
        <Icon className="i i-inline" aria-hidden="true" />
        <span className="hidden-label">, {t('kit.opensBrowser')}</span>
      </AriaButton>
      {failure && (
        <FailureNote failure={failure}>
          <code>{links[link]}</code>
        </FailureNote>
      )}
    </>
  );
}
