import { serveThread } from '../jobs/serve-thread';
import { listTask } from './list-task';

serveThread(listTask);
