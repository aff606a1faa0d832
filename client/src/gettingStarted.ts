import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { registerCommand, texts, warn, type Subscriptions } from './editor/editor.ts';

const WALKTHROUGH = 'start';
const FIRST_DRAFT = '01-ikensho.jpo.txt';
/** Set for the walkthrough, which ticks the step of the first hover then. */
const DID_HOVER = 'jpoDrafting.didHover';
const IN_DEMO = 'jpoDrafting.demoWindow';

/** What a new user does first: the walkthrough, and the demo in one window without a change of settings. */
export class GettingStarted {
  readonly #context: ExtensionContext;
  #isDemo = false;
  #didHover = false;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  /** The demo was started in this window and not ended. It ends with the window. */
  get isDemo(): boolean {
    return this.#isDemo;
  }

  /** A hover was shown. */
  hovered(): void {
    if (this.#didHover) return;
    this.#didHover = true;
    void commands.executeCommand('setContext', DID_HOVER, true);
  }

  /** `changed`: the mode of the window is another one now. */
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

  /** A copy of an example draft, made anew unless it is open; the first one where `name` is none of theirs. */
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
