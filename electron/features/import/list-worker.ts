import { registerThreadTask } from '../../async/register-thread-task';
import { listTask } from './list-task';

registerThreadTask(listTask);
