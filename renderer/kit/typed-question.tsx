import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { FailureNote } from './failure-note';
import { Question } from './question';
import { TextField } from './text-field';

type TypedQuestionProps = Omit<ComponentProps<typeof Question>, 'look' | 'onAct'> & {
  /** What the field asks for, in words that name what is to be typed. */
  readonly label: string;
  /** What stands at the field when something else was typed. */
  readonly wrong: string;
  readonly isRight: (typed: string) => boolean;
  /** Called for each answer that was typed right. */
  readonly onAct: () => void;
  /** Further fields below the typed word. */
  readonly fields?: ReactNode;
  /** What stands below all fields and what went wrong. */
  readonly after?: ReactNode;
};

/** A question whose answer is typed out, for what cannot be taken back: nothing happens before the words are right. */
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
