/** The extension as other extensions and the editor's commands see it. */

const assert = require('node:assert/strict');
const vscode = require('vscode');
const ikensho = require('../demoDraft.json');

const application = /特願[０-９]+－[０-９]+/u;

describe('the extension in the extension host', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('jpo-drafting.jpo-drafting');
    assert.ok(extension, 'not installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command that it contributes', async () => {
    const contributed = /** @type {{ command: string }[]} */ (
      vscode.extensions.getExtension('jpo-drafting.jpo-drafting')?.packageJSON.contributes.commands
    );
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributed.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  it('takes *.jpo.txt for a draft', async () => {
    assert.equal((await openDraft()).languageId, 'jpo-procedure');
  });

  it('answers a hover over an application number', async () => {
    const document = await openDraft();
    const at = document.positionAt(document.getText().search(application) + 3);
    const text = await until('a hover with the title', async () => {
      /** @type {vscode.Hover[]} */
      const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, at);
      const contents = hovers.flatMap((hover) => hover.contents);
      const joined = contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
      return joined.includes(ikensho.title) ? joined : undefined;
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
