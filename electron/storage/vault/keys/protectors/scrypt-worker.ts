import { serveThread } from '../../../../async/serve-thread';
import { scryptTask } from './scrypt-task';

serveThread(scryptTask);
