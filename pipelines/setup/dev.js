import { requireNode } from './node-version.js';

requireNode();
import('./run-dev.js').then(({ runDev }) => runDev());
