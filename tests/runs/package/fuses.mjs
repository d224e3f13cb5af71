import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const { FuseV1Options, getCurrentFuseWire } = createRequire(import.meta.url)('@electron/fuses');

/** The states of a fuse in the program: the letters 0, 1 and r (Electron docs, fuses; @electron/fuses, constants). */
const state = { off: 48, on: 49, removed: 114 };

/**
 * The fuses that electron-builder.yml asks for, by the name that @electron/fuses gives them.
 * `resetAdHocDarwinSignature` says how they are written and is none itself.
 * @param {string} text  electron-builder.yml
 * @returns {Readonly<Record<string, boolean>>}
 */
export function wantedFuses(text) {
  const { resetAdHocDarwinSignature: _, ...named } = parse(text).electronFuses;
  return Object.fromEntries(
    Object.entries(named).map(([name, on]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, Boolean(on)]),
  );
}

/**
 * Describes where a program's fuses differ from the wanted ones. An unlisted fuse counts, too: a new Electron brings
 * new ones, and each needs a decision.
 * @param {Readonly<Record<string, boolean>>} wanted
 * @param {Readonly<Record<string, number | string | undefined>>} wire  the program's own, by their place
 * @returns {readonly string[]}
 */
export function fuseProblems(wanted, wire) {
  const places = Object.entries(FuseV1Options).filter(([, place]) => typeof place === 'number');
  const known = new Set(places.map(([, place]) => String(place)));
  const named = places.flatMap(([name, place]) => {
    const found = wire[place];
    if (!(name in wanted)) return [`fuse ${name} is not named in electron-builder.yml`];
    if (found === (wanted[name] ? state.on : state.off)) return [];
    return [`fuse ${name} should be ${wanted[name] ? 'on' : 'off'} and reads ${found}`];
  });
  const unnamed = Object.entries(wire)
    .filter(([place, found]) => /^\d+$/.test(place) && !known.has(place) && found !== state.removed)
    .filter(([place]) => !settledFuses.has(Number(place)))
    .map(([place, found]) => `fuse at place ${place} is unknown here and reads ${found}`);
  return [...named, ...unnamed];
}

/**
 * Fuses that @electron/fuses has no name for yet and that keep Electron's default: 8 is WasmTrapHandlers, which only
 * affects speed.
 */
const settledFuses = new Set([8]);

/** Reads the fuses of a packaged program. @param {string} executable @param {string} builderFile @returns {Promise<readonly string[]>} */
export async function readFuses(executable, builderFile) {
  const wire = /** @type {Readonly<Record<string, number>>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(executable))
  );
  return fuseProblems(wantedFuses(await readFile(builderFile, 'utf8')), wire);
}
