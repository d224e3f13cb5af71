import { useId } from 'react';
import { useText } from '../../../messages/t';

type ScreenSelectProps = { readonly older: boolean; readonly onChange: (older: boolean) => void };

/**
 * Which Patchworks this is, in Keyquilt's own strip: accounts from before July 2023 may have the older screen. A real
 * account has one of them.
 */
export function ScreenSelect({ older, onChange }: ScreenSelectProps) {
  const t = useText();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('practice.patchworks.screen')}</label>
      <select
        id={id}
        className="input"
        value={older ? 'older' : 'current'}
        onChange={(event) => onChange(event.target.value === 'older')}
      >
        {(['current', 'older'] as const).map((screen) => (
          <option key={screen} value={screen}>
            {t(`practice.patchworks.screen.${screen}`)}
          </option>
        ))}
      </select>
    </>
  );
}
