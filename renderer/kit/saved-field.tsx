import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { TextField } from './text-field';

const pauseMilliseconds = 500;

/** Holds the typed text and saves it after a short pause, on blur, and on unmount. */
function useSavedText(saved: string, save: (value: string) => void) {
  const [value, setValue] = useState(saved);
  const last = useRef({ saved, value, save });
  last.current.value = value;
  last.current.save = save;
  const flush = useCallback(() => {
    const { current } = last;
    if (current.value.trim() === current.saved.trim()) return;
    current.saved = current.value;
    current.save(current.value.trim());
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key stroke restarts the pause
  useEffect(() => {
    const timer = setTimeout(flush, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [value, flush]);
  useEffect(() => flush, [flush]);
  return { value, setValue, flush };
}

type SavedFieldProps = {
  readonly id?: string;
  readonly label: string;
  readonly saved: string;
  readonly save: (value: string) => void;
  /** Called on every key stroke, for a page that needs the field's content on submit. */
  readonly onTyped?: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly maxLength?: number;
  readonly autoComplete?: 'organization' | 'name' | 'off';
};

/** A text field that saves itself. */
export function SavedField({ saved, save, onTyped, error = null, ...rest }: SavedFieldProps) {
  const { value, setValue, flush } = useSavedText(saved, save);
  const type = (typed: string) => {
    setValue(typed);
    onTyped?.(typed);
  };
  return <TextField {...rest} error={error} value={value} onChange={type} onBlur={flush} />;
}
