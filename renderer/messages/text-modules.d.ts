/** The further languages: one entry for every folder beside `shared/messages/en`. Written by the build. */
declare module 'texts:further' {
  export const further: import('./texts').Languages;
}

/** One file of `shared/messages/en`, compiled; importing it loads it. `texts:all` is every file. Written by the build. */
declare module 'texts:*';
