import { requireNode } from './node-version.js';

requireNode();
import('./run-start.js').then(({ runStart }) => runStart());
