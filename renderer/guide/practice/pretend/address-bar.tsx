import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '../../../kit/icon-button';
import { useText } from '../../../messages/t';

type AddressBarProps = { readonly address: string; readonly onGo: (address: string) => void };

/** The address bar. A person can type another address, as in any browser. */
export function AddressBar({ address, onGo }: AddressBarProps) {
  const t = useText();
  const [typed, setTyped] = useState(address);
  useEffect(() => setTyped(address), [address]);
  const goThere = () => onGo(typed);
  return (
    <form
      className="pretend-address"
      onSubmit={(event) => {
        event.preventDefault();
        goThere();
      }}
    >
      <input
        aria-label={t('practice.address')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <IconButton small icon={ArrowRight} label={t('practice.goTo')} onPress={goThere} />
    </form>
  );
}
