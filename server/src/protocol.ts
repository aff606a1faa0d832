/**
 * The requests and notifications beyond the LSP, each declared once with its direction. The client imports only types and
 * names, and only from here.
 */
export * from './protocol/batch.ts';
export * from './protocol/caseTree.ts';
export * from './protocol/commands.ts';
export * from './protocol/credentials.ts';
export * from './protocol/docket.ts';
export * from './protocol/documents.ts';
export * from './protocol/exchange.ts';
export * from './protocol/forgetting.ts';
export * from './base/host.ts';
export * from './protocol/initialization.ts';
export * from './protocol/newDraft.ts';
export * from './protocol/place.ts';
export * from './protocol/reopen.ts';
export * from './protocol/state.ts';
export * from './protocol/tools.ts';
export * from './protocol/watch.ts';
