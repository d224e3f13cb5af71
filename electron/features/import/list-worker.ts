import { serveThread } from '../../async/register-thread-task';
import { listTask } from './list-task';

serveThread(listTask);
