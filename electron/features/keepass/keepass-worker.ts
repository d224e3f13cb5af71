import { registerThreadTask } from '../../async/register-thread-task';
import { keepassTask } from './keepass-task';

registerThreadTask(keepassTask);
