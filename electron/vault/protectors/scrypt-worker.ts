import { serveThread } from '../../jobs/serve-thread';
import { scryptTask } from './scrypt-task';

serveThread(scryptTask);
