import ranges from '@fontsource-variable/inter/unicode.json' with { type: 'json' };

/** The app's font files with their character ranges, as style rules; empty where the build has none. */
export function fontRules(files: Iterable<string>): string {
  const subsets: Readonly<Record<string, string>> = ranges;
  const rules: string[] = [];
  for (const path of files) {
    const subset = /\/inter-([a-z-]+)-wght-normal-[\w-]+\.woff2$/.exec(path)?.[1];
    const letters = subset && subsets[subset];
    if (letters)
      rules.push(
        `@font-face{font-family:Inter;font-weight:100 900;font-display:block;src:url(${path}) format("woff2");unicode-range:${letters}}`,
      );
  }
  return rules.join('\n');
}
