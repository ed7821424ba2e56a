/** All kernels, for networks with maps. Not part of the worker: a page fetches it when it opens such a network. */
export { default as fullWasm } from './assembly/full.as.ts?as';
