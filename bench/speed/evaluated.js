/** The last content script of every candidate: how long the one before it took to be read and run. */
globalThis.benchEvaluated();
