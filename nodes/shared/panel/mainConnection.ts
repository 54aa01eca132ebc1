/**
 * The kind of input and output that carries items. n8n's `NodeConnectionTypes.Main` is the same word,
 * but n8n 1.82 and older have no such object, and the nodes would not load there.
 */
export const MAIN = 'main';
