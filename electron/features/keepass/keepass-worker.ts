import { serveThread } from '../../async/serve-thread';
import { keepassTask } from './keepass-task';

serveThread(keepassTask);
