/**
 * The rooms of the server and which may import which: docs/architecture.md says why. A folder imports only from those above it.
 * A comment of a rule is what somebody reads who broke it: it says what to do.
 */
const ROOMS = [
  'server/src/base',
  'server/src/numbers',
  'server/src/drafts',
  'server/src/apis',
  'server/src/network',
  'server/src/store',
  'server/src/jpo',
  'server/src/documents',
  'server/src/cases',
  'server/src/applicants',
  'server/src/watch',
  'server/src/docket',
  'server/src/checks',
  'server/src/settings',
  'server/src/messages',
  'server/src/protocol',
  'server/src/features',
  'server/demo',
  'server/src/services',
  'server/src/handlers',
  'server/src/cli',
];

/** A room is a folder; what the client talks by is the one room with a file that stands for it. */
const pathOf = (room) => `^${room}(?:/|\\.ts$)`;

/** What each room must not import, types included: every room below it in the list, and the client. */
const rooms = ROOMS.map((room, index) => ({
  name: `${room}-imports-from-above`,
  comment:
    `${room}/ imports only from ${['itself', ...ROOMS.slice(0, index)].join(', ')}. ` +
    'Move the code to where it belongs, or hand in what it needs.',
  severity: 'error',
  from: { path: pathOf(room) },
  to: { path: [...ROOMS.slice(index + 1).map(pathOf), '^server/src/(server|commandLine)\\.ts$', '^client/'] },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'no-cycles',
      comment: 'files import each other in a ring: move what both need to a third one',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycles-of-folders',
      comment: 'two folders import each other: one of them is above, and takes what both need',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-text',
      comment: 'numbers/ and drafts/ read text: no I/O, no LSP. Hand in what comes from outside',
      severity: 'error',
      from: { path: '^server/src/(numbers|drafts)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'features-ask-through-cases',
      comment:
        'no feature talks to the store or the network by itself: ask cases/, which knows what is held and what it costs',
      severity: 'error',
      from: { path: '^server/src/features/' },
      to: {
        path: '^server/src/(jpo/(attempt|sender|token)|store/(sqlite|team)/|network/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'client-takes-types-and-names-only',
      comment: 'the client is a process of its own: it talks to the server through protocol.ts, and imports types',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/protocol\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-without-vscode',
      comment: 'the server runs in every editor: what needs vscode stands in client/, behind a request of protocol.ts',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(vscode$|client/)' },
    },
    {
      name: 'core-without-lsp',
      comment: 'the core is a library: only the features and what serves them to an editor or a terminal know the LSP',
      severity: 'error',
      from: { path: ['^server/demo/', '^server/src/(?!features|handlers|cli|server\\.ts)'] },
      to: { path: 'vscode-languageserver' },
    },
    {
      name: 'connection-in-handlers-only',
      comment: 'values and types of the LSP come from vscode-languageserver-types; handlers/ alone have a connection',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/src/(handlers/|server\\.ts$)' },
      to: { path: 'vscode-(?:languageserver(?!-types|-textdocument)|jsonrpc)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
