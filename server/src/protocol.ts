/**
 * The requests and notifications beyond the LSP, each declared once with its direction and its types. The client imports
 * only from here. docs/protocol.md explains them to authors of clients.
 */
export * from './base/host.ts';
export * from './protocol/asking.ts';
export * from './protocol/cases.ts';
export * from './protocol/editor.ts';
export { asClient, asServer, type Request } from './protocol/message.ts';
export * from './protocol/state.ts';
export * from './protocol/views.ts';
