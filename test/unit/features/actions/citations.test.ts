import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { citationList } from '../../../../server/src/features/actions/citations.ts';
import { PLAIN_EDITOR } from '../../../../server/src/features/actions/request.ts';
import type { CommandServices } from '../../../../server/src/features/services.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import type { CaseNumber } from '../../../../server/src/numbers/caseNumber.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { marked, offeredAt } from './actionsOf.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const DRAFT = `【書類名】意見書
【事件の表示】
　　【出願番号】特願２０２２－９００００１
【意見の内容】
　引用文献は次のとおりである。｜
`;

describe('lists of cited documents', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const inserted = async (draft: string) =>
    (await offeredAt(draft, services, { only: ['refactor.rewrite'] })).map(({ text }) => text);

  it('of the documents in the selection, each once, below it', async () => {
    const line = '　特開2004-64039号公報、特願2020-000001、特許第7000001号、特開2004-064039、WO2020/123456';
    const list = '\n　１．特開２００４－０６４０３９号公報\n　２．特許第７０００００１号公報';
    const world = '\n　３．国際公開第２０２０／１２３４５６号';
    assert.deepEqual((await inserted(`｜${line}｜\n後`)).at(-1), `${line}${list}${world}\n後`);
  });

  it('of the latest notice of the case, once that is held; nothing is asked', async () => {
    assert.deepEqual(await inserted(DRAFT), []);
    await services.cases.learn(CASE, ['citations'], { priority: 'interactive' });
    const texts = await inserted(DRAFT);
    const list =
      '\n　１．特開平１１－４９００１４号公報\n　２．特開２０１３－４９０００６号公報\n　３．特開２０２１－４９０００５号公報';
    assert.deepEqual(texts, [DRAFT.replace('｜', list)]);
    const amongItems = DRAFT.replace('｜', '').replace('【事件', '【｜事件');
    assert.deepEqual(await inserted(amongItems), []);
    assert.equal(services.asked().length, 1);
  });

  it('for the clipboard: only where the editor has the command', async () => {
    const draft = '｜特開2004-064039号公報｜';
    const commands = async (names: string[]) =>
      (await offeredAt(draft, services, { services: { editor: { ...PLAIN_EDITOR, commands: names } } })).flatMap(
        ({ action }) => action.command?.command ?? [],
      );
    assert.deepEqual(await commands([]), ['jpoDrafting.lookUp']);
    assert.ok((await commands(['jpoDrafting.copyCitations'])).includes('jpoDrafting.copyCitations'));
  });

  it('as a text for the command: of the selection, or of all that the draft names', async () => {
    const { text, from, to } = marked('特開2004-064039、｜特開平4-087383｜');
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    const context = { drafts: new Drafts(services.clock), cases: services.cases, document: () => document };
    const ask = (argument: unknown) => citationList([argument], context as unknown as CommandServices);
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    assert.equal(await ask({ uri: document.uri, range }), '１．特開平４－０８７３８３号公報\n');
    const both = '１．特開２００４－０６４０３９号公報\n２．特開平４－０８７３８３号公報\n';
    assert.equal(await ask({ uri: document.uri }), both);
    assert.equal(await ask('something else'), '');
    assert.deepEqual(services.asked(), []);
  });
});
