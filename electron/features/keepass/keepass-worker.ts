import { serveThread } from '../../async/register-thread-task';
import { keepassTask } from './keepass-task';

serveThread(keepassTask);
