import { asking } from './asking';
import type { ExampleCase } from './exampleCase';
import { listening } from './listening';
import { sending } from './sending';

/** By the name of the file in examples/. */
export const examples: Record<string, ExampleCase> = { ...sending, ...asking, ...listening };
