/** A text as the build compiles it: plain characters, or parts in order. */
export type CompiledText = string | readonly TextPart[];

/**
 * One part of a compiled text: characters; 0 for the number of the choice around it; or a placeholder, whose name
 * comes first. Alone, it stands for its value. With 0 it is a number, with a text a tag around it, and with options a
 * choice of one of them: by its word, or by its number when 1 comes last.
 */
export type TextPart =
  | string
  | 0
  | readonly [name: string]
  | readonly [name: string, number: 0]
  | readonly [name: string, content: CompiledText]
  | readonly [name: string, options: Options, byNumber?: 1];

type Options = Readonly<Record<string, CompiledText>>;
