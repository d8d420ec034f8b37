import { requireNode } from './node-version.js';

requireNode();
import('./run-tests.js').then(({ runTests }) => runTests());
