import { narrowCrypto } from './narrow-crypto';
import { loadInThreads } from './narrow-threads';

// Acts when it is loaded: a worker thread loads nothing but this before its own file.
narrowCrypto();
loadInThreads(new URL('./narrow-node.js', import.meta.url).href);
