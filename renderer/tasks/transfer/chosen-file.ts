/** A file that main holds open for this page. */
export type ChosenFile = { readonly file: string; readonly name: string };
