import { stampInstall } from './install.js';

stampInstall();
