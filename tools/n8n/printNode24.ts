import { dirname } from 'node:path';
import { findNode24 } from './node24';

/** For scripts: the folder of a Node.js 24 or newer, to put on the path. */
void findNode24().then((path) => console.log(dirname(path)));
