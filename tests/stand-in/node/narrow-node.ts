import { narrowCrypto } from './narrow-crypto';
import { loadInThreads } from './narrow-threads';

// Runs on import: a worker thread loads only this before its own file.
narrowCrypto();
loadInThreads(new URL('./narrow-node.js', import.meta.url).href);
