/** The messages beyond the LSP; docs/protocol.md explains them. The client imports from here alone. */
export * from './base/host.ts';
export * from './protocol/asking.ts';
export * from './protocol/cases.ts';
export * from './protocol/editor.ts';
export { asClient, asServer, type Request } from './protocol/message.ts';
export * from './protocol/state.ts';
export * from './protocol/views.ts';
