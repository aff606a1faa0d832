/**
 * The rooms of the server and which may import which: docs/architecture.md says why. A folder imports only from its left.
 * A comment of a rule is what somebody reads who broke it: it says what to do.
 */
const ROOMS = [
  'numbers',
  'drafts',
  'network',
  'jpo',
  'cases',
  'applicants',
  'watch',
  'docket',
  'checks',
  'messages',
  'features',
];

/** What each room must not import: every room to its right, the wiring and the client. */
const rooms = ROOMS.map((room, index) => ({
  name: `${room}-imports-from-its-left`,
  comment:
    `${room}/ imports only from ${['itself', ...ROOMS.slice(0, index)].join(', ')}. ` +
    'Move the code to where it belongs, or hand in what it needs; `import type` is free.',
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
    {
      name: 'base-imports-only-from-itself',
      comment: 'base/ (clock, calendar, text) is what every room may use: it knows none of them',
      severity: 'error',
      from: { path: '^server/src/base/' },
      to: { path: '^(server/src|client)/', pathNot: '^server/src/base/' },
    },
    {
      name: 'rooms-without-wiring',
      comment: 'services/, handlers/ and cli/ put the rooms together; of them a room knows the settings alone',
      severity: 'error',
      from: { path: `^server/src/(${ROOMS.join('|')}|demo)/` },
      to: { path: '^server/src/(services|handlers|cli)/', pathNot: '^server/src/services/settings\\.ts$' },
    },
    {
      name: 'services-without-front-ends',
      comment: 'services/ serve the editor (handlers/) and the command line (cli/) alike: hand in what differs',
      severity: 'error',
      from: { path: '^server/src/services/' },
      to: { path: '^server/src/(handlers|cli|server\\.ts$)' },
    },
    {
      name: 'no-cycles',
      comment: 'files import each other in a ring: move what both need to a third one',
      severity: 'error',
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
        path: '^server/src/jpo/(local/|team/|attempt|sender|token)|^server/src/network/',
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
      comment: 'the core is a library: only the entry, the features and the command line know the LSP',
      severity: 'error',
      from: { path: '^server/src/(numbers|drafts|network|jpo|cases|watch|docket|checks|messages|demo)/' },
      to: { path: 'vscode-languageserver' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
