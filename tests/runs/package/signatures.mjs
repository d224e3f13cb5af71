import { spawnSync } from 'node:child_process';

/**
 * Describes what is wrong with a program's signature. On macOS an unsigned package has an ad-hoc one, without which
 * Apple silicon starts nothing, so it must always be valid; Linux has none.
 * @param {string} program
 * @param {{ readonly signed: boolean, readonly platform?: NodeJS.Platform, readonly run?: typeof runTool }} options  `signed`: a certificate was given
 * @returns {readonly string[]}
 */
export function signatureProblems(program, { signed, platform = process.platform, run = runTool }) {
  if (platform === 'darwin') {
    const bundle = program.replace(/\.app\/.*$/, '.app');
    const whole = run('codesign', ['--verify', '--deep', '--strict', bundle]);
    if (whole.status !== 0) return [`the signature of ${bundle} is broken: ${whole.said}`];
    if (!signed) return [];
    const assessed = run('spctl', ['--assess', '--type', 'execute', bundle]);
    return assessed.status === 0 ? [] : [`macOS would not let ${bundle} start: ${assessed.said}`];
  }
  if (platform === 'win32' && signed) {
    const asked = `(Get-AuthenticodeSignature -LiteralPath '${program.replaceAll("'", "''")}').Status`;
    const { said } = run('powershell', ['-NoProfile', '-Command', asked]);
    return said === 'Valid' ? [] : [`the signature of ${program} reads ${said || 'nothing'}`];
  }
  return [];
}

/** @param {string} command @param {readonly string[]} args */
function runTool(command, args) {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: 'utf8' });
  return { status, said: `${stdout ?? ''}${stderr ?? ''}`.trim() };
}
