// node fillMemory.cjs <database> <workflow ID> <node ID> <keys>
// Gives a node so many keys that it has sent, in the row of n8n's database in which n8n keeps them.
const { createHash, randomUUID } = require('node:crypto');
const { DatabaseSync } = require('node:sqlite');

const [file, workflowId, nodeId, keys] = process.argv.slice(2);
const hash = (mark) => createHash('md5').update(mark).digest('base64');
const data = Array.from({ length: Number(keys) }, (_, index) => [
	hash(`tried:old ${index}`),
	hash(`own:${randomUUID()}:old ${index}`),
	hash(`sent:old ${index}`),
]).flat();
const database = new DatabaseSync(file);
database.exec('PRAGMA busy_timeout = 5000');
database
	.prepare('INSERT OR REPLACE INTO processed_data (workflowId, context, value) VALUES (?, ?, ?)')
	.run(workflowId, `n:${nodeId}`, JSON.stringify({ mode: 'entries', data }));
database.close();
