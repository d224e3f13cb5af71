import { serveThread } from '../../async/serve-thread';
import { listTask } from './list-task';

serveThread(listTask);
