/** The extension as other extensions and the editor's commands see it. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const vscode = require('vscode');
const ikensho = require('../demoDraft.json');
const { publisher, name } = require('../../../package.json');

const ID = `${publisher}.${name}`;

const application = /特願[０-９]+－[０-９]+/u;

/**
 * @param {vscode.Extension<unknown>} extension
 * @returns {Promise<string>} ms until it is active; `was active` where it was before
 */
async function activation(extension) {
  if (extension.isActive) return 'was active';
  const start = performance.now();
  await extension.activate();
  return (performance.now() - start).toFixed(0);
}

describe('the extension in the extension host', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.ok(extension, 'not installed');
    const own = await activation(extension);
    assert.ok(extension.isActive);
    const others = ['json', 'html', 'css'].map((name) =>
      vscode.extensions.getExtension(`vscode.${name}-language-features`),
    );
    const times = [];
    for (const other of others) times.push(other ? `${other.id} ${await activation(other)}` : '');
    console.log(`      activation, ms: ${own}; in the same host: ${times.join(', ')}`);
  });

  it('registers every command that it contributes', async () => {
    const contributed = /** @type {{ command: string }[]} */ (
      vscode.extensions.getExtension(ID)?.packageJSON.contributes.commands
    );
    // the server's own are there when it has started, which the activation does not wait for
    await until('every command', async () => {
      const registered = new Set(await vscode.commands.getCommands(true));
      return contributed.every(({ command }) => registered.has(command)) || undefined;
    });
  });

  it('takes *.jpo.txt for a draft', async () => {
    assert.equal((await openDraft()).languageId, 'jpo-procedure');
  });

  it('answers a hover over an application number', async () => {
    const document = await openDraft();
    const at = document.positionAt(document.getText().search(application) + 3);
    const text = await until('a hover with the title', async () => {
      const shown = await hoverText(document.uri, at);
      return shown.includes(ikensho.title) ? shown : undefined;
    });
    assert.ok(text.includes(ikensho.applicant), text);
  });

  it('links application numbers to J-PlatPat', async () => {
    const document = await openDraft();
    /** @type {vscode.DocumentLink[]} */
    const links = await until('links', async () => {
      /** @type {vscode.DocumentLink[]} */
      const found = await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri, 20);
      return found.length > 0 ? found : undefined;
    });
    const link = links.find(({ range }) => application.test(document.getText(range)));
    assert.ok(link, 'no link on the application number');
    assert.equal(link.target?.authority, 'www.j-platpat.inpit.go.jp');
  });
});

describe('the tools of language models', () => {
  /** @param {string} name @param {object} input */
  const invoke = async (name, input) => {
    const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  };

  it('are those of the manifest', async () => {
    const extension = vscode.extensions.getExtension(ID);
    await extension?.activate();
    const contributed = /** @type {{ name: string }[]} */ (extension?.packageJSON.contributes.languageModelTools);
    assert.equal(contributed.length, 3);
    const names = vscode.lm.tools.map(({ name }) => name);
    for (const { name } of contributed) assert.ok(names.includes(name), names.join());
  });

  it('check the draft of the active editor', async () => {
    await openDraft();
    assert.match(await invoke('jpo-drafting_checkDraft', {}), /problem/u);
  });

  it('read nothing from outside the folder', async () => {
    const text = await invoke('jpo-drafting_checkDraft', { uri: 'file:///etc/hostname' });
    assert.match(text, /No draft is open/u);
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.path === '/etc/hostname'));
  });

  it('look a case up with the requests that were proposed', async () => {
    // Not one that the tests before have taught.
    const text = await invoke('jpo-drafting_lookUpCase', { number: '特願2020-900005' });
    assert.match(text, /特願2020-900005/u);
    assert.match(text, /Title: /u);
    assert.match(text, /patent\/app_progress/u);
  });
});

/** What a virtual workspace gives: texts of another scheme, which no path leads to. */
describe('a draft in a virtual file system', () => {
  it('is told of, outlined and looked up like any other', async () => {
    const text = fs.readFileSync((await openDraft()).uri.fsPath);
    const provider = vscode.workspace.registerFileSystemProvider('memfs', oneFile(text), { isReadonly: true });
    try {
      const uri = vscode.Uri.parse('memfs:/mihon.jpo.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      assert.equal(document.languageId, 'jpo-procedure');
      const at = document.positionAt(document.getText().search(application) + 3);
      await until(
        'a hover with the title',
        async () => (await hoverText(uri, at)).includes(ikensho.title) || undefined,
      );
      /** @type {unknown[]} */
      const symbols = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
      assert.notEqual(symbols.length, 0);
    } finally {
      provider.dispose();
    }
  });
});

/**
 * A file system in which every path is the same file.
 *
 * @param {Uint8Array} content
 * @returns {vscode.FileSystemProvider}
 */
function oneFile(content) {
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter().event,
    watch: () => ({ dispose: () => undefined }),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readDirectory: () => [],
    readFile: () => content,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

/**
 * @param {vscode.Uri} uri
 * @param {vscode.Position} at
 */
async function hoverText(uri, at) {
  /** @type {vscode.Hover[]} */
  const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, at);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

async function openDraft() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ikensho.file));
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined>} look
 * @returns {Promise<T>}
 */
async function until(what, look) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`timed out: ${what}`);
}
