import type { Mode } from '../mode';
import { connectionModes } from './connection-modes';
import { patchworksModes } from './patchworks-modes';
import { pimModes } from './pim-modes';
import { tokenModes } from './token-modes';
import { trustModes } from './trust-modes';

/** Every tested way to fail. */
export const allModes: readonly Mode[] = [
  ...connectionModes,
  ...trustModes,
  ...tokenModes,
  ...pimModes,
  ...patchworksModes,
];
