import { registerThreadTask } from '../../../../async/register-thread-task';
import { scryptTask } from './scrypt-task';

registerThreadTask(scryptTask);
