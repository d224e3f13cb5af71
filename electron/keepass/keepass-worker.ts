import { serveThread } from '../jobs/serve-thread';
import { keepassTask } from './keepass-task';

serveThread(keepassTask);
