/** The rooms of the server and which may import which: README, 構成. A folder imports only from its left. */
const ROOMS = ['numbers', 'drafts', 'jpo', 'cases', 'applicants', 'watch', 'checks', 'messages', 'features'];

/** What each room must not import: every room to its right, the wiring and the client. */
const rooms = ROOMS.map((room, index) => ({
  name: `${room}-imports-from-its-left`,
  severity: 'error',
  from: { path: `^server/src/${room}/` },
  to: {
    path: [...ROOMS.slice(index + 1), 'demo', 'cli'].map((right) => `^server/src/${right}/`),
    dependencyTypesNot: ['type-only'],
  },
}));

module.exports = {
  forbidden: [
    ...rooms,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-text',
      comment: 'numbers/ and drafts/ read text: no I/O, no LSP',
      severity: 'error',
      from: { path: '^server/src/(numbers|drafts)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'features-ask-through-cases',
      comment: 'no feature talks to the store or the network by itself',
      severity: 'error',
      from: { path: '^server/src/features/' },
      to: { path: '^server/src/jpo/(local/|transport|token|network/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-takes-types-and-names-only',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/protocol\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-without-vscode',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(vscode$|client/)' },
    },
    {
      name: 'core-without-lsp',
      comment: 'the core is a library: only the entry, the features and the command line know the LSP',
      severity: 'error',
      from: { path: '^server/src/(numbers|drafts|jpo|cases|watch|checks|messages|demo)/' },
      to: { path: 'vscode-languageserver' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
