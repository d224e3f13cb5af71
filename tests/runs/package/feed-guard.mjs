/**
 * Describes why a release must not name an update feed. A feed delivers programs, so it needs https and a proof of
 * origin that the app can check: by certificate on Windows and macOS, by signature on Linux.
 * @param {Readonly<Record<string, string | undefined>>} env  as the release sets it
 * @param {NodeJS.Platform} platform
 * @returns {readonly string[]}
 */
export function feedProblems(env, platform) {
  const feed = env.RELEASE_FEED ?? '';
  if (feed === '') return [];
  const address = URL.canParse(feed) ? new URL(feed) : null;
  const problems = address?.protocol === 'https:' ? [] : ['RELEASE_FEED is no https address'];
  const missing = (needed[platform] ?? []).filter((name) => !env[name]);
  return [
    ...problems,
    ...missing.map((name) => `RELEASE_FEED is set and ${name} is not: nobody could tell who made an update`),
  ];
}

/** @type {Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>} */
const needed = {
  win32: ['CSC_LINK'],
  darwin: ['CSC_LINK', 'APPLE_TEAM_ID'],
  linux: ['UPDATE_SIGNING_KEY', 'UPDATE_PUBLIC_KEY'],
};

if (process.argv[1]?.endsWith('feed-guard.mjs')) {
  const problems = feedProblems(process.env, process.platform);
  for (const problem of problems) process.stdout.write(`WRONG: ${problem}\n`);
  process.exit(problems.length > 0 ? 1 : 0);
}
