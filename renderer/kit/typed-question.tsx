import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { FailureNote } from './failure-note';
import { Question } from './question';
import { TextField } from './text-field';

type TypedQuestionProps = Omit<ComponentProps<typeof Question>, 'look' | 'onAct'> & {
  /** The label of the field; it names the word to type. */
  readonly label: string;
  /** The field's error after another word was typed. */
  readonly wrong: string;
  readonly isRight: (typed: string) => boolean;
  /** Called on each submit with the right word. */
  readonly onAct: () => void;
  /** Further fields below the typed word. */
  readonly fields?: ReactNode;
  /** Placed below all fields and failures. */
  readonly after?: ReactNode;
};

/** Asks before an action that cannot be undone. Nothing happens until the person has typed the right word. */
export function TypedQuestion(props: TypedQuestionProps) {
  const { label, wrong, isRight, onAct, fields, after, failure, children, ...question } = props;
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const answer = () => {
    setTried(true);
    if (isRight(typed)) onAct();
    else input.current?.focus();
  };
  return (
    <Question {...question} look="danger" onAct={() => form.current?.requestSubmit()}>
      {children}
      <form
        ref={form}
        className="typed-question"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          answer();
        }}
      >
        <TextField
          ref={input}
          label={label}
          value={typed}
          onChange={setTyped}
          error={tried && !isRight(typed) ? wrong : null}
          autoFocus
        />
        {fields}
        <button type="submit" hidden />
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
      {after}
    </Question>
  );
}
