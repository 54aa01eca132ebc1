// node changeTrigger.cjs <database> <workflow ID> <node as JSON>
// Gives a published workflow another trigger, which n8n asks as soon as its URL is called next.
const { DatabaseSync } = require('node:sqlite');

const [file, workflowId, node] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('PRAGMA busy_timeout = 5000');
const { changes } = database
	.prepare(
		'UPDATE workflow_history SET nodes = ? WHERE versionId = (SELECT activeVersionId FROM workflow_entity WHERE id = ?)',
	)
	.run(`[${node}]`, workflowId);
database.close();
if (changes !== 1) throw new Error(`${changes} workflows were changed`);
