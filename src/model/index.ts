/**
 * The vocabulary of Etalase: every shared type and closed list, one idea to a file. Imports nothing else.
 *
 * A page gives signals, signals and rules give a verdict. Everything here survives JSON.
 */
export * from './capture';
export * from './history';
export * from './market';
export * from './mistakes';
export * from './observation';
export * from './payment';
export * from './platform';
export * from './rule';
export * from './settings';
export * from './shop';
export * from './signal';
export * from './text';
export * from './verdict';
export * from './words';
