/** A file that main holds for this page. */
export type ChosenFile = { readonly file: string; readonly name: string };
