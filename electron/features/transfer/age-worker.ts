import { registerThreadTask } from '../../async/register-thread-task';
import { ageTask } from './age-task';

registerThreadTask(ageTask);
