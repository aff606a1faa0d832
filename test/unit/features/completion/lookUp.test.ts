import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CommandServices } from '../../../../server/src/features/services.ts';
import { lookUpApplicant } from '../../../../server/src/features/completion/lookUpApplicant.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';

type Needed = Pick<CommandServices, 'applicants' | 'drafts' | 'messages' | 'document' | 'say' | 'applyEdit' | 'signal'>;

describe('looking an applicant up', () => {
  let demo: DemoServices;
  let said: string[];
  beforeEach(async () => {
    demo = await demoServices();
    said = [];
  });
  afterEach(() => demo.close());

  /** The draft after the command; the cursor is at `|`. `now`: what it is by the time of the answer. */
  async function after(marked: string, name: string, now = marked.replace('|', '')): Promise<string> {
    const offset = marked.indexOf('|');
    const before = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, marked.replace('|', ''));
    const document = TextDocument.create(before.uri, 'jpo-procedure', 2, now);
    let edits: readonly TextEdit[] = [];
    const services: Needed = {
      applicants: demo.applicants,
      drafts: new Drafts(demo.clock),
      messages: messagesFor('ja'),
      document: (uri) => (uri === document.uri ? document : undefined),
      say: (_kind, message) => said.push(message),
      applyEdit: ({ changes = {} }: WorkspaceEdit) => {
        edits = changes[document.uri] ?? [];
        return Promise.resolve(true);
      },
      signal: new AbortController().signal,
    };
    const argument = { uri: document.uri, position: before.positionAt(offset), name };
    await lookUpApplicant([argument], services as CommandServices);
    return TextDocument.applyEdits(document, [...edits]);
  }

  const draft = (code: string, name: string) =>
    `【書類名】　　　　　意見書\n【特許出願人】\n　　【識別番号】${code}\n　　【氏名又は名称】${name}\n`;

  it('by code: the name is put in; exactly one request', async () => {
    const text = await after(draft('　　９９９００００１２|', ''), '999000012');
    assert.equal(text, draft('　　９９９００００１２', '見本工業株式会社'));
    assert.deepEqual(said, []);
    assert.equal(demo.asked().length, 1);
  });

  it('by name: the code is put in, in the width of the draft', async () => {
    const text = await after(
      draft('', '見本工業株式会社|').replace('意見書', '意見書\n【提出日】　　　　　令和　８年'),
      '見本工業株式会社',
    );
    assert.match(text, /【識別番号】\u3000\u3000９９９００００１２\n/u);
    assert.equal(demo.asked().length, 1);
  });

  it('says what it cannot put in: several codes, none, an editor that went on, a person that is gone', async () => {
    const several = 'エグザンプル　ミホン　ホールディングス　インコーポレイテッド';
    const unchanged = draft('', several);
    assert.equal(await after(draft('', `${several}|`), several), unchanged);
    assert.match(said.pop() ?? '', /999000016, 999000017/u);
    await after(draft('', '未登録株式会社|'), '未登録株式会社');
    assert.match(said.pop() ?? '', /未登録株式会社.*登録されていません/u);
    await after(draft('　　９９９００００１２|', ''), '999000012', draft('　　９９９００００１３', ''));
    assert.match(said.pop() ?? '', /見本工業株式会社.*999000012/u);
    assert.deepEqual(said, []);
    assert.equal(demo.asked().length, 3);
  });

  it('offline it says so and asks nothing; what is no argument is left alone', async () => {
    demo.configure({ mode: 'offline' });
    await after(draft('　　９９９００００１２|', ''), '999000012');
    assert.equal(said.length, 1);
    await lookUpApplicant([{ uri: 1 }], {} as CommandServices);
    await lookUpApplicant([], {} as CommandServices);
    assert.deepEqual(demo.asked(), []);
  });
});
