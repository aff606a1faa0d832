import { randomUUID } from 'node:crypto';
import { setTimeout as realTime } from 'node:timers/promises';
import {
  MarkupContent,
  type CodeAction,
  type CompletionList,
  type Hover,
  type Position,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi, type DemoApi } from '../support/demoApi.ts';
import { MINUTE_LIMIT } from '../../server/src/apis/apis.ts';
import { SqliteStore } from '../../server/src/store/sqlite/sqliteStore.ts';
import { ja } from '../../server/src/messages/messages.ts';
import { storeFolder } from '../../server/src/services/storeFolder.ts';
import type { InventedApplicant } from '../support/inventedNames.ts';
import { LspClient } from '../support/lspClient.ts';
import type { Contestant } from './typingPeer.ts';

export const APPLICANTS = 100_000;
/** Real time for something to come about, ms. */
const LONGEST_MS = 30_000;
/** A case of the demo API, and its title. */
const HELD = '特願２０２２－９００００１';
const TITLE = '二次電池の残量推定装置';
const NAME_ITEM = '　　【氏名又は名称】';
const DRAFT = `【書類名】　　　　　意見書
【事件の表示】
　　【出願番号】　　${HELD}
【特許出願人】
${NAME_ITEM}架空
【意見の内容】
　引用文献１（特開2004-64039号公報）には記載がありません。
`;

/** Our server with a store of 100,000 applicants and a case, and with a text of 1 MB and a small draft open. */
export class OfficeDesk {
  readonly #client: LspClient;
  readonly #demo: DemoApi;
  readonly #letGo: () => void;
  readonly #hold: () => void;
  readonly #large: TextDocument;
  /** Of the number of the case in the large text. */
  readonly #place: Position;
  readonly #draft: TextDocument;
  /** Numbers of the large text that nobody has asked about. */
  readonly #unheld: readonly string[];
  #typed = '架空';

  /** Starts a server that asks a demo API of its own, and looks the case up. */
  static async open(
    { large, options }: Contestant,
    home: string,
    applicants: readonly InventedApplicant[],
  ): Promise<OfficeDesk> {
    let isHolding = false;
    const { promise: until, resolve: letGo } = Promise.withResolvers<undefined>();
    const demo = await startDemoApi({
      clock: systemClock,
      intercept: () => (isHolding ? { kind: 'hold', until: until.then(() => undefined) } : undefined),
    });
    await learn(storeFolder(home, demo.url, false), applicants);
    const client = await LspClient.start({
      ...options,
      env: { ...options.env, JPO_DRAFTING_HOME: home, JPO_API_BASE_URL: demo.url },
    });
    const text = large.text.replace(large.place, HELD);
    const desk = new OfficeDesk(client, demo, {
      large: await client.open(text, large.uri),
      draft: await client.open(DRAFT, 'file:///small.jpo.txt'),
      unheld: text.match(/特願２０２２－４[０-９]{5}/gu) ?? [],
      letGo: () => {
        letGo(undefined);
      },
      hold: () => {
        isHolding = true;
      },
    });
    await eventually('the case is held', async () => desk.isTitleIn(await desk.hover()));
    await eventually('the directory is read', async () => (await desk.complete('架空')).items.length > 0);
    return desk;
  }

  private constructor(client: LspClient, demo: DemoApi, { large, draft, unheld, letGo, hold }: Opened) {
    this.#client = client;
    this.#demo = demo;
    this.#large = large;
    this.#place = large.positionAt(large.getText().indexOf(HELD) + 4);
    this.#draft = draft;
    this.#unheld = unheld;
    this.#letGo = letGo;
    this.#hold = hold;
  }

  /** Requests that the API has not answered yet. */
  get underWay(): number {
    return this.#demo.requests.filter(({ httpStatus }) => httpStatus === 0).length;
  }

  /** Over the number of the case in the middle of the large text. */
  hover(): Promise<Hover | null> {
    return this.#client.hoverAt(this.#large, this.#place);
  }

  isTitleIn(hover: Hover | null): boolean {
    return textOf(hover).includes(TITLE);
  }

  /** Over one of the other numbers. */
  async hoverOverUnheld(index: number): Promise<string> {
    return (await this.#client.hover(this.#large, this.#unheld[index] ?? '')) ?? '';
  }

  /** Whether a hover says that the question waits for its turn. */
  isWaiting(text: string): boolean {
    const [before = ''] = ja.hover.waiting(0).split('0');
    return text.includes(before);
  }

  /** Types a part of a name in the small draft, and asks what it may be. */
  async complete(typed: string): Promise<CompletionList> {
    await this.#client.edit(this.#draft, NAME_ITEM + this.#typed, NAME_ITEM + typed);
    this.#typed = typed;
    const offset = this.#draft.getText().indexOf(NAME_ITEM) + NAME_ITEM.length + typed.length;
    const params = { textDocument: { uri: this.#draft.uri }, position: this.#draft.positionAt(offset) };
    return this.#client.connection.sendRequest<CompletionList>('textDocument/completion', params);
  }

  /** All code actions of the small draft. */
  actions(): Promise<CodeAction[]> {
    const { uri, lineCount } = this.#draft;
    const range = { start: { line: 0, character: 0 }, end: { line: lineCount - 1, character: 0 } };
    const diagnostics = this.#client.diagnostics(this.#draft) ?? [];
    const params = { textDocument: { uri }, range, context: { diagnostics } };
    return this.#client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  }

  /**
   * The API answers nothing any more, and so many numbers are asked about. Resolves when the minute is full and all
   * hovers have ended with what they had to say by then.
   */
  async saturate(numbers: number): Promise<void> {
    this.#hold();
    await Promise.all(Array.from({ length: numbers }, (_, n) => this.hoverOverUnheld(n)));
    // One place is that of the case.
    await eventually('the minute is full', () => this.underWay >= MINUTE_LIMIT.domestic - 1);
  }

  async close(): Promise<void> {
    this.#letGo();
    await this.#client.close();
    await this.#demo.close();
  }
}

interface Opened {
  readonly large: TextDocument;
  readonly draft: TextDocument;
  readonly unheld: readonly string[];
  readonly letGo: () => void;
  readonly hold: () => void;
}

/** As when answers had named them all. */
async function learn(folder: string, applicants: readonly InventedApplicant[]): Promise<void> {
  const store = new SqliteStore({ folder, clock: systemClock, id: () => randomUUID() });
  await store.keep({ names: applicants.map(({ code, name, isAgent }) => ({ code, name, class: isAgent ? 2 : 1 })) });
  await store.close();
}

function textOf(hover: Hover | null): string {
  return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
}

async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not in ${LONGEST_MS / 1000} s: ${what}`);
    await realTime(50);
  }
}
