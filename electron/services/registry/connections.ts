import type { System } from '../../../shared/model/services/services';
import type { Connection } from '../doctor/connection';
import { patchworksConnection } from '../patchworks/patchworks-connection';
import { plytixConnection } from '../plytix/plytix-connection';

/** Main's part of each service. */
export const connections: Readonly<Record<System, Connection>> = {
  plytix: plytixConnection,
  patchworks: patchworksConnection,
};
