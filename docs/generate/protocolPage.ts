import { block, code, markdownTable } from './markdown.ts';
import { ACTION_KINDS, COMMAND_NOTES, GROUPS, NOTES, STANDARD, type Note } from './protocolNotes.ts';
import { readProtocol, type CustomMessage, type Protocol } from './protocolReading.ts';

/** Types that the prose shows. */
const OPTIONS = 'InitializationOptions';

/** `docs/protocol.md`: what the server speaks beyond the LSP, for authors of clients. */
export function protocolPage(): string {
  const protocol = readProtocol();
  const { messages } = protocol;
  const shared = sharedTypes(messages);
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const own = messages.filter((one) => one.group === group);
    if (own.length === 0) throw new Error(`no method is declared in ${group}.ts`);
    return [`### ${title}`, ...own.map((one) => section(one, protocol, shared))].join('\n\n');
  });
  return `# The protocol

For authors of clients. The server speaks the [Language Server Protocol](https://microsoft.github.io/language-server-protocol/) 3.17; a client that knows nothing else has hovers, diagnostics, completion, code actions, links, symbols and folding ([editors.md](editors.md) has configurations). This page says what a request can cost, and what is offered beyond the LSP. Everything beyond it is optional.

Made by \`npm run docs\` from \`server/src/protocol.ts\` and the code that uses it; a test compares.

## Starting

* \`node dist/server.js --stdio\` or \`jpo-drafting server --stdio\`; of the npm package \`jpo-drafting-server\`. Also \`--node-ipc\`, \`--socket=PORT\` and \`--pipe=NAME\`.
* Language id \`jpo-procedure\`, for \`*.jpo.txt\` and texts whose first line begins with 【書類名】. Documents with another id are served too. Numbers are found in each; the form is checked where there is a line with 【書類名】, in Markdown only where the text begins with it.
* Positions are in UTF-16 units. Documents are synchronised incrementally.
* [Environment variables](settings.md#環境変数--environment-variables) give ID and password, folder of the store and proxy.

\`initializationOptions\`, each optional:

${block('ts', [typeText(OPTIONS, protocol)])}

## Settings

The sections \`jpoDrafting\` ([settings.md](settings.md)) and \`http\` (\`proxy\`, \`noProxy\`, \`proxyAuthorization\`, \`proxyStrictSSL\`, \`proxySupport\`) are pulled with \`workspace/configuration\` after \`initialized\` and after each \`workspace/didChangeConfiguration\`, where the client has that ability. Otherwise they are taken from \`workspace/didChangeConfiguration\`: \`{ "settings": { "jpoDrafting": { "mode": "demo" } } }\`. What is missing or cannot be read has its default.

**A client that restricts folders which are not trusted has to pass \`"mode": "offline"\` for them**: the server does not know of trust. Nor should addresses (\`api\`, \`sharedStore\`, \`http\`) come from a folder.

## What costs a request

Requests to the JPO are scarce (10 a minute, 30 to 400 a day for each API). The server sends one only for what stands here, keeps every limit by itself, and uses what is held first. In the mode \`offline\` it sends none, in \`demo\` none to the JPO. A request that is cancelled ends the waiting; what was sent is answered and kept.

${markdownTable(
  ['Capability', 'Method', 'Requests to the JPO'],
  STANDARD.map(([capability, method, requests]) => [code(capability), method, requests]),
)}

Clients that ask for hovers at each move of the cursor should not do so here: a hover is taken for a wish of the user. One thing happens by itself: watched cases are updated once a day, in the hours of the settings and never from the share that is kept for the user.

## Commands

\`workspace/executeCommand\`. Code actions and completion items name them, so a client need not know them. What goes wrong is told with \`window/showMessage\`.

${markdownTable(
  ['Command', 'Arguments', 'What it does', 'Requests'],
  Object.entries(COMMAND_NOTES).map(([name, [args, does, requests]]) => [code(name), args, does, requests]),
)}

A \`CaseNumber\` is \`{ law, kind, number }\`, such as \`{ "law": "patent", "kind": "application", "number": "2022900001" }\`.

Four commands are the editor's own. They are offered only where \`commands\` of the options names them: \`jpoDrafting.newDraft\` and \`jpoDrafting.watch\` (argument: the number in words), \`jpoDrafting.openNoticeBeside\` and \`jpoDrafting.copyCitations\`.

## Code actions

${markdownTable(
  ['Kind', 'What it does'],
  ACTION_KINDS.map(([kind, what]) => [code(kind), what]),
)}

A quick fix is preferred (\`isPreferred\`) only where it is certain: it changes width, characters or padding, and what the item says stays. “Fix all of this kind” and the source actions make no others.

“Look it up”, “open in J-PlatPat” and what is done with the draft's own case (the notice beside it, watching) have no kind; “open in J-PlatPat” needs \`window.showDocument\`. Edits come with the action, or with \`codeAction/resolve\` where the client can resolve \`edit\`.

## Documents of the JPO

Notices, decisions and answers are documents with the scheme \`jpo:\`, which a client shows read-only with the text of [\`jpoDrafting/document\`](#jpodraftingdocument):

\`\`\`text
jpo:/patent/2022900001/notices/06124900101/拒絶理由通知書 2024-02-27.jpo.txt
jpo:/patent/2022900001/responses/52400900476/claims@after/特許請求の範囲 2024-04-24 補正後.jpo.txt
jpo:/opd/JP.2022900001.A/DOC-ID/….jpo.txt
\`\`\`

The segments are the law, the application, which answer holds the document (\`notices\`, \`decisions\`, \`responses\`), its 書類番号, and for one part of an amendment \`part@before\` or \`part@after\`. The last segment is a title and says nothing. Addresses come from the server; a client need not make any. Opened with \`textDocument/didOpen\`, they have hovers, links, outline and highlights, but no diagnostics and no edits.

## Requests and notifications

All texts in answers are in the user's language and plain: they can come from outside and are never Markdown or HTML, unless the LSP says so (hovers). Where the services cannot be started, answers are empty and the user has been told why.

${markdownTable(
  ['Method', 'Kind', 'Requests to the JPO'],
  Object.keys(GROUPS)
    .flatMap((group) => messages.filter((one) => one.group === group))
    .map((one) => [`[${code(one.method)}](#${anchor(one.method)})`, kindOf(one), noteOf(one).requests]),
)}

${groups.join('\n\n')}

## Shared types

${block(
  'ts',
  [...shared]
    .map((name) => typeText(name, protocol))
    .join('\n\n')
    .split('\n'),
)}
`;
}

/** Types that more than one method uses. */
function sharedTypes(messages: readonly CustomMessage[]): ReadonlySet<string> {
  const all = messages.flatMap(({ types }) => types);
  return new Set(all.filter((name, n) => all.indexOf(name) !== n));
}

function section(message: CustomMessage, protocol: Protocol, shared: ReadonlySet<string>): string {
  const { method, says, params, result, types } = message;
  const { when, requests } = noteOf(message);
  const own = types.filter((name) => !shared.has(name)).map((name) => typeText(name, protocol));
  const lines = [
    `* ${kindOf(message)}`,
    `* When: ${when}`,
    `* Requests to the JPO: ${requests}`,
    ...(params === '' ? [] : [`* Parameters: ${code(params)}`]),
    ...(result === '' ? [] : [`* Result: ${code(result)}`]),
  ];
  return [
    `#### ${method}`,
    says.charAt(0).toUpperCase() + says.slice(1),
    lines.join('\n'),
    ...(own.length > 0 ? [block('ts', own.join('\n\n').split('\n'))] : []),
  ].join('\n\n');
}

function kindOf({ kind, sender }: CustomMessage): string {
  return sender === 'client' ? `${kind}, client → server` : `${kind}, server → client`;
}

function noteOf({ method }: CustomMessage): Note {
  const note = NOTES[method];
  if (!note) throw new Error(`${method}: say in protocolNotes.ts when it is sent and what it may cost`);
  return note;
}

function typeText(name: string, { types }: Protocol): string {
  const found = types.get(name);
  if (found === undefined) throw new Error(`no type ${name} in the protocol`);
  return found;
}

/** What a heading becomes in an address: letters and digits. */
function anchor(method: string): string {
  return method.toLowerCase().replace(/[^a-z]/gu, '');
}
