import { serveThread } from '../../async/serve-thread';
import { ageTask } from './age-task';

serveThread(ageTask);
