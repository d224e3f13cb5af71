import { serveThread } from '../../async/register-thread-task';
import { ageTask } from './age-task';

serveThread(ageTask);
