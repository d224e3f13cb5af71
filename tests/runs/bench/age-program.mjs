import { spawnSync } from 'node:child_process';

/** Runs `age` in a pseudo-terminal, because it asks for passphrases nowhere else, and answers each question. */
const script = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0: os.execvp('age', ['age'] + sys.argv[2:])
seen = b''
while True:
    try: part = os.read(terminal, 4096)
    except OSError: break
    if not part: break
    seen += part
    if b'passphrase' in seen and seen.rstrip().endswith(b':'):
        os.write(terminal, sys.argv[1].encode() + b'\\n')
        seen = b''
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

/** True when this machine has age, and Python for a terminal. */
export function hasAge() {
  return spawnSync('age', ['--version']).status === 0 && spawnSync('python3', ['--version']).status === 0;
}

/**
 * Runs age and returns how long it took, in milliseconds.
 * @param {string} passphrase
 * @param {readonly string[]} args
 */
export function runAge(passphrase, args) {
  const from = performance.now();
  const { status, stderr } = spawnSync('python3', ['-c', script, passphrase, ...args], { timeout: 120_000 });
  if (status !== 0) throw new Error(`age ended with ${status}: ${stderr}`);
  return performance.now() - from;
}
