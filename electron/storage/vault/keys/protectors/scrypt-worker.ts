import { serveThread } from '../../../../async/register-thread-task';
import { scryptTask } from './scrypt-task';

serveThread(scryptTask);
