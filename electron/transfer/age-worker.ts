import { serveThread } from '../jobs/serve-thread';
import { ageTask } from './age-task';

serveThread(ageTask);
