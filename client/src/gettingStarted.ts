import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { registerCommand, texts, warn, type Subscriptions } from './editor/editor.ts';

const WALKTHROUGH = 'start';
const FIRST_DRAFT = '01-ikensho.jpo.txt';
/** Context key: completes the walkthrough's step of the first hover. */
const DID_HOVER = 'jpoDrafting.didHover';
const IN_DEMO = 'jpoDrafting.demoWindow';

/** First steps: the walkthrough, and the demo in one window without changed settings. */
export class GettingStarted {
  readonly #context: ExtensionContext;
  #isDemo = false;
  #didHover = false;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  /** The demo is on in this window, at most until it closes. */
  get isDemo(): boolean {
    return this.#isDemo;
  }

  /** To be called when a hover was shown. */
  hovered(): void {
    if (this.#didHover) return;
    this.#didHover = true;
    void commands.executeCommand('setContext', DID_HOVER, true);
  }

  /** `changed`: the window's mode changed. */
  register(changed: () => Promise<void>): Subscriptions {
    const setDemo = async (isDemo: boolean) => {
      if (this.#isDemo === isDemo) return;
      this.#isDemo = isDemo;
      await commands.executeCommand('setContext', IN_DEMO, isDemo);
      await changed();
      const { demoStarted, demoEnded } = texts().gettingStarted;
      void window.showInformationMessage(isDemo ? demoStarted : demoEnded);
    };
    return [
      registerCommand('jpoDrafting.tryDemo', async (draft?: unknown) => {
        if (!workspace.isTrusted) {
          warn(texts().untrusted);
          return;
        }
        await setDemo(true);
        await window.showTextDocument(await this.#demoDraft(draft), { preview: false });
      }),
      registerCommand('jpoDrafting.endDemo', () => setDemo(false)),
      registerCommand('jpoDrafting.openWalkthrough', () =>
        commands.executeCommand(
          'workbench.action.openWalkthrough',
          `${this.#context.extension.id}#${WALKTHROUGH}`,
          false,
        ),
      ),
    ];
  }

  /** A fresh copy of an example draft, unless it is open; the first one for an unknown `name`. */
  async #demoDraft(name: unknown): Promise<Uri> {
    const source = Uri.joinPath(this.#context.extensionUri, 'media', 'demo-drafts');
    const names = (await workspace.fs.readDirectory(source)).map(([file]) => file);
    const chosen = names.find((one) => one === name) ?? FIRST_DRAFT;
    const copy = Uri.joinPath(this.#context.globalStorageUri, 'demo-drafts', chosen);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === copy.toString());
    if (!isOpen) await workspace.fs.copy(Uri.joinPath(source, chosen), copy, { overwrite: true });
    return copy;
  }
}
