/** What the code of a method does not say: when it is sent, and what it may cost. */
export interface Note {
  readonly when: string;
  /** Requests to the JPO. */
  readonly requests: string;
}

const NONE = 'none';
const WITH_ASK = 'none with `held`; with `ask` at most the `requests` of an answer to `held`';

/** Headings of the files in which the methods are declared, in the order of the page. */
export const GROUPS: Readonly<Record<string, string>> = {
  credentials: 'Sign-in',
  exchange: "The editor's network",
  reopen: 'Drafts in another encoding',
  state: 'State, changes and the report',
  newDraft: 'New documents',
  documents: 'Documents of a case',
  batch: 'Many numbers at once',
  caseTree: 'The tree of cases',
  docket: 'The docket',
  watch: 'Watched cases',
  forgetting: 'Forgetting what is held',
  tools: 'Tools for language models',
};

export const NOTES: Readonly<Record<string, Note>> = {
  'jpoDrafting/credentials': {
    when: 'Once for each family of APIs when it is first needed, and again after `jpoDrafting/credentialsChanged`. A client without a secret storage need not know it: after `null` or “method not found” the server reads `JPO_API_USERNAME` and `JPO_API_PASSWORD` (`JPO_OPD_…`). Any other error, or no answer within 2 s, is told to the user as a locked keyring, and the next question asks again; an answer that comes late is taken.',
    requests: NONE,
  },
  'jpoDrafting/credentialsChanged': { when: 'After the user has set or removed an ID or password.', requests: NONE },
  'jpoDrafting/teamPassword': {
    when: 'When the store of a team is opened whose address in the settings has no password.',
    requests: NONE,
  },
  'jpoDrafting/teamPasswordChanged': { when: 'After the user has set or removed that password.', requests: NONE },
  'jpoDrafting/verifyCredentials': {
    when: 'After the user has entered an ID and a password; in the mode `live` only.',
    requests: 'a token, which no limit counts',
  },
  'jpoDrafting/exchange': {
    when: 'When the option `exchange` was given, for a request that the server could not send itself, or for each one with `jpoDrafting.network.through: editor`.',
    requests: 'carries one that is already counted',
  },
  'jpoDrafting/reopen': {
    when: 'When the option `reopen` was given, once at the opening of a draft whose bytes on the disk have another encoding than it was opened in.',
    requests: NONE,
  },
  'jpoDrafting/state': { when: 'To show mode, sign-in and counts; again after `jpoDrafting/changed`.', requests: NONE },
  'jpoDrafting/changed': { when: 'When the option `changes` was given.', requests: NONE },
  'jpoDrafting/forgetQuestion': { when: 'Before something is forgotten, to let the user agree.', requests: NONE },
  'jpoDrafting/forget': {
    when: 'When the user has agreed. `jpoDrafting/changed` follows, in other windows too.',
    requests: NONE,
  },
  'jpoDrafting/viewsVisible': {
    when: 'When such a view is shown or hidden. The server then looks every 3 seconds for what other windows have learned.',
    requests: NONE,
  },
  'jpoDrafting/report': { when: 'When the user wants a report for the support centre.', requests: NONE },
  'jpoDrafting/newDraftOptions': { when: 'Before a new document, to let the user choose.', requests: NONE },
  'jpoDrafting/newDraft': {
    when: 'When the user has chosen.',
    requests: 'none with `held`; with `ask` at most the `requests` of its type in the options',
  },
  'jpoDrafting/documents': { when: 'To let the user choose a document.', requests: WITH_ASK },
  'jpoDrafting/document': {
    when: 'To open a `jpo:` address, or to be told what opening it costs.',
    requests: WITH_ASK,
  },
  'jpoDrafting/attachment': { when: 'To save an attachment of an open document.', requests: NONE },
  'jpoDrafting/compare': { when: 'To show an amendment before and after.', requests: WITH_ASK },
  'jpoDrafting/noticeOfDraft': { when: 'To show the notice beside the draft.', requests: WITH_ASK },
  'jpoDrafting/batchPlan': { when: 'Before a batch, to tell the user its cost.', requests: NONE },
  'jpoDrafting/batch': { when: 'When the user has agreed.', requests: 'at most the `requests` of the plan' },
  'jpoDrafting/caseTree': { when: 'When the nodes under a node are shown.', requests: NONE },
  'jpoDrafting/caseTreeTooltip': { when: 'When a node without a `tooltip` is looked at.', requests: NONE },
  'jpoDrafting/caseTreeOpen': {
    when: 'When the user opens a node with `mayAsk`; not when the editor restores an open tree.',
    requests: 'at most one',
  },
  'jpoDrafting/caseTreeClosed': { when: 'When the user closes a node.', requests: NONE },
  'jpoDrafting/caseTreeChanged': { when: 'While something that was opened waits for its turn.', requests: NONE },
  'jpoDrafting/docket': {
    when: 'When the docket is shown, and after `jpoDrafting/changed` with `cases` or `watch`.',
    requests: NONE,
  },
  'jpoDrafting/docketFile': { when: 'When the user exports the docket. The client writes the file.', requests: NONE },
  'jpoDrafting/docketNearest': {
    when: 'When another draft is active, after a pause in typing, and after `jpoDrafting/changed`.',
    requests: NONE,
  },
  'jpoDrafting/watch': {
    when: 'When the user adds or removes a case, or has seen its news.',
    requests: 'none by itself; a watched case is [updated once a day](#what-costs-a-request)',
  },
  'jpoDrafting/watched': {
    when: 'To show the watched cases, and after `jpoDrafting/changed` with `watch`.',
    requests: NONE,
  },
  'jpoDrafting/tool/prepare': { when: 'Before a tool runs, to tell the user its cost.', requests: NONE },
  'jpoDrafting/tool/invoke': {
    when: 'When the user has agreed, or where nothing has to be agreed to.',
    requests: 'at most `most`; none of the share that is kept for the user',
  },
};

/** Standard methods, each with what it may ask of the JPO; every one that the server offers. */
export const STANDARD: readonly (readonly [capability: string, method: string, requests: string])[] = [
  [
    'textDocumentSync',
    '`textDocument/didOpen`, `didChange` (incremental), `didClose`; diagnostics are published',
    NONE,
  ],
  [
    'hoverProvider',
    '`textDocument/hover`',
    'on a case number of which nothing good is held: up to two; elsewhere none',
  ],
  ['documentLinkProvider', '`textDocument/documentLink`', NONE],
  ['documentLinkProvider', '`documentLink/resolve`', 'up to two; links with a `target` need none'],
  ['documentSymbolProvider', '`textDocument/documentSymbol`', NONE],
  ['foldingRangeProvider', '`textDocument/foldingRange`', NONE],
  ['completionProvider', '`textDocument/completion`, `completionItem/resolve`', NONE],
  ['codeActionProvider', '`textDocument/codeAction`, `codeAction/resolve`', NONE],
  ['executeCommandProvider', '`workspace/executeCommand`', 'see the commands'],
  ['inlayHintProvider', '`textDocument/inlayHint`', NONE],
  ['documentHighlightProvider', '`textDocument/documentHighlight`', NONE],
  ['referencesProvider', '`textDocument/references`', NONE],
  ['workspaceSymbolProvider', '`workspace/symbol`', NONE],
  ['workspace', '`workspace/didChangeWorkspaceFolders`', NONE],
];

/** Commands of the server: `[arguments, what it does, requests]`. */
export const COMMAND_NOTES: Readonly<Record<string, readonly [args: string, does: string, requests: string]>> = {
  'jpoDrafting.lookUp': [
    '`{ uri, number: CaseNumber }`',
    'looks a number up',
    'up to two; the code action says how many',
  ],
  'jpoDrafting.openPage': ['`CaseNumber`', 'opens its J-PlatPat page with `window/showDocument`', NONE],
  'jpoDrafting.citationList': ['`{ uri, range? }`', 'returns the list of cited documents as text', NONE],
  'jpoDrafting.lookUpApplicant': [
    '`{ uri, position, name }`',
    'looks the name of a code up, or the code of a name, and fills the person there (`workspace/applyEdit`)',
    'one',
  ],
  'jpoDrafting.applicantUsed': ['code of nine digits', 'completion offers this applicant first from now on', NONE],
  'jpoDrafting.verifyDraft': [
    '`{ uri }` or the URI',
    'asks for what the draft names and is not held; returns `{ requests }`. Shows its progress with `window/workDoneProgress/create`',
    'what the code action and the diagnostic `not-verified` say',
  ],
  'jpoDrafting.tellFixed': [
    '`{ what, count }`',
    'says what a source action did that somebody has chosen; on save the action comes without it',
    NONE,
  ],
};

/** Kinds of code actions. */
export const ACTION_KINDS: readonly (readonly [kind: string, what: string])[] = [
  ['quickfix', 'puts a diagnostic right, one or all of a kind; *Verify this draft*'],
  [
    'refactor',
    'numbers of the selection in their usual notation; a new document for the case (with the option `commands`)',
  ],
  [
    'refactor.rewrite',
    'the usual notation of a number, another number of its case, dates, registered names, parties from the case, a list of citations',
  ],
  [
    'source.normalizeNumbers',
    'whole numbers in their usual notation; not those that are broken off, leave the word out, are quoted, or may be wrong otherwise than in their notation; may run on save',
  ],
  [
    'source.fixAll.jpoDrafting',
    'characters that cannot be filed, by fixes that are certain; not in quotations, names of documents and persons, numbers and codes; may run on save',
  ],
];
