import { host } from './host';
import { startApp } from './start-app';

startApp(host);
