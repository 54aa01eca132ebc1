import { startEngine, type Engine } from '../../tools/engine/engine';
import { startRecorder, type Recorder } from './recorder';

/** n8n's engine with the built nodes, running while the tests of the file do. */
export let engine: Engine;

/** A server that stands in for both services; every test finds it without requests. */
export let recorder: Recorder;

/** Starts both for the tests of a file. */
export function setUpStation(): void {
	beforeAll(async () => {
		engine = await startEngine({ packageFolder: process.cwd() });
		recorder = await startRecorder();
	});
	afterEach(() => {
		recorder.reset();
	});
	afterAll(async () => {
		await recorder.close();
		await engine.stop();
	});
}
