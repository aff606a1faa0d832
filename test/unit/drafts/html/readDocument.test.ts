import assert from 'node:assert/strict';
import { CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../../../server/src/features/actions/codeActions.ts';
import { resolveAction } from '../../../../server/src/features/actions/normalizing.ts';
import { diagnosticsOf, offlineFindings } from '../../../../server/src/features/diagnostics/diagnostics.ts';
import { foldingRanges, outline } from '../../../../server/src/features/outline.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { LONGEST_OTHER_TEXT } from '../../../../server/src/features/shared/largeText.ts';
import { ReadDocument } from '../../../../server/src/features/shared/readDocument.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import { FakeClock } from '../../../support/fakeClock.ts';
import { BARE } from '../../features/actions/actionsOf.ts';

const DRAFT = [
  '<html><head><title>a</title></head><body>',
  '<p>【書類名】　　　　　意見書</p>',
  '<p>【整理番号】　　　　ＫＤ２６－００１</p>',
  '<p>【提出日】　　　　　令和　８年１１月２３日</p>',
  '<p>【あて先】　　　　　特許庁審査官　例示　次郎　殿</p>',
  '<p>【事件の表示】</p>',
  '<p>　　【出願番号】　　特願<span lang=EN-US>2022-900001</span></p>',
  '<p>【特許出願人】</p>',
  '<p>　　【識別番号】　　９９９００００１</p>',
  '<p>　　【氏名又は名称】架空電機株式会社</p>',
  '<p>【発送番号】　　　　４１２３０１</p>',
  '<p>【意見の内容】</p>',
  '<p>　①特願平３０－１は、<u>特</u>願平３１－２と、特願2020-１２３４とは異なります。</p>',
  '</body></html>',
].join('\n');

const drafts = new Drafts(new FakeClock());
const messages = messagesFor('ja');

function open(text: string) {
  const source = TextDocument.create('file:///a.html', 'html', 1, text);
  return { source, document: ReadDocument.create(source.uri, 'html', 1, text) };
}

async function actionsAt(text: string, words: string, only?: string[]): Promise<CodeAction[]> {
  const { source, document } = open(text);
  const at = text.indexOf(words);
  assert.ok(at >= 0);
  const range = { start: source.positionAt(at), end: source.positionAt(at + words.length) };
  const options = { drafts, messages, settings: readSettings({}).diagnostics, page: undefined };
  const diagnostics = diagnosticsOf(document, offlineFindings(document, drafts), [], options);
  const context = { diagnostics, triggerKind: CodeActionTriggerKind.Invoked, ...(only ? { only } : {}) };
  const services = { ...BARE, drafts, messages };
  const actions = await codeActions(document, range, context, services);
  return actions.map((action) => resolveAction(action, () => document, services));
}

const applied = (text: string, action: CodeAction | undefined) => {
  const { source } = open(text);
  return TextDocument.applyEdits(source, action?.edit?.changes?.[source.uri] ?? []);
};

describe('a document in HTML', () => {
  it('is the text that it shows, at the positions of the editor', () => {
    const { source, document } = open(DRAFT);
    assert.match(document.getText(), /^【書類名】\u3000\u3000\u3000\u3000\u3000意見書\n/u);
    const [number] = drafts.numbers(document);
    assert.equal(number?.number, '2022900001');
    assert.deepEqual(document.positionAt(number.start), source.positionAt(DRAFT.indexOf('特願<span')));
    assert.deepEqual(document.endPositionAt(number.end), source.positionAt(DRAFT.indexOf('</span>')));
    const range = { start: document.positionAt(number.start), end: document.positionAt(number.end) };
    assert.equal(document.getText(range), '特願2022-900001');
    assert.equal(document.lineCount, source.lineCount);
    assert.deepEqual(document.getLineRange(0), source.getLineRange(0));
    assert.equal(document.getEOLCharacters(0), '\n');
  });

  it('has an outline and can be folded', () => {
    const { document } = open(DRAFT);
    const [draft] = outline(document, drafts);
    assert.deepEqual(
      draft?.children?.map(({ name, range }) => `${range.start.line} ${name}`),
      [
        '1 書類名',
        '2 整理番号',
        '3 提出日',
        '4 あて先',
        '5 事件の表示',
        '7 特許出願人',
        '10 発送番号',
        '11 意見の内容',
      ],
    );
    assert.deepEqual(
      foldingRanges(document, drafts).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [1, 12],
        [5, 6],
        [7, 9],
        [11, 12],
      ],
    );
  });

  it('has its problems at their places', () => {
    const { document } = open(DRAFT);
    const found = offlineFindings(document, drafts).map(({ code, start, end }) => {
      const range = { start: document.positionAt(start), end: document.endPositionAt(end) };
      return `${range.start.line}:${range.start.character} ${code} ${document.getText(range)}`;
    });
    assert.deepEqual(found, [
      '8:13 applicant-code-digits ９９９００００１',
      '12:4 character-repertoire ①',
      '12:5 era-after-1999 特願平３０－１',
      '12:17 era-after-1999 特願平３１－２',
    ]);
  });

  it('is put right where nothing but text is in the way', async () => {
    const code = (await actionsAt(DRAFT, '①')).find(({ isPreferred }) => isPreferred);
    assert.equal(applied(DRAFT, code), DRAFT.replace('①', '（１）'));
    const actions = await actionsAt(DRAFT, '特願平３０－１', ['quickfix']);
    const number = actions.find(({ title }) => title.includes('特願２０１８'));
    assert.equal(applied(DRAFT, number), DRAFT.replace('特願平３０－１', '特願２０１８－０００００１'));
  });

  it('is left as it is where a tag is in the way', async () => {
    for (const words of ['願平３１－２', '2022-900001']) {
      const actions = await actionsAt(DRAFT, words, ['quickfix', 'refactor.rewrite']);
      assert.deepEqual(
        actions.filter(({ edit }) => edit),
        [],
        words,
      );
    }
  });

  it('is put right as a whole but for what a tag is in the way of', async () => {
    const expected = DRAFT.replace('特願平３０－１', '特願２０１８－０００００１').replace(
      '2020-１２３４と',
      '２０２０－００１２３４と',
    );
    const all = (await actionsAt(DRAFT, '①')).find(({ kind }) => kind === 'source.normalizeNumbers');
    assert.equal(applied(DRAFT, all), expected);
  });

  it('goes on with what is typed, and becomes another text where it is', () => {
    let { document } = open(DRAFT);
    const type = (at: number, length: number, text: string) => {
      const source = TextDocument.create('', 'html', 1, full);
      full = full.slice(0, at) + text + full.slice(at + length);
      const range = { start: source.positionAt(at), end: source.positionAt(at + length) };
      document = ReadDocument.update(document, [{ range, text }], document.version + 1);
      const fresh = open(full).document;
      assert.equal(document.getText(), fresh.getText());
      assert.deepEqual(drafts.numbers(document), new Drafts(new FakeClock()).numbers(fresh));
      assert.deepEqual(drafts.structure(document), new Drafts(new FakeClock()).structure(fresh));
    };
    let full = DRAFT;
    drafts.numbers(document);
    type(full.indexOf('</p>\n<p>【整'), 0, '、特願2022-900003');
    type(full.indexOf('<u>'), 3, '');
    type(full.indexOf('</u>'), 4, '<br>');
    type(0, full.indexOf('【書類名】'), '');
    assert.ok(document.html, 'the first line ends with a tag');
    type(full.indexOf('</p>'), 4, '\n');
    assert.equal(document.html, undefined);
  });

  it('is asked of as text where it is a long page and no draft', () => {
    const page = `<html><body>${'特願2022-900001<br>\n'.repeat(120_000)}`;
    assert.ok(page.length > LONGEST_OTHER_TEXT);
    assert.equal(open(page).document.html, undefined);
    assert.ok(open(`<html><body>【書類名】意見書<br>${page}`).document.html);
  });

  it('all of a kind are as many as are put right', async () => {
    const titlesOf = async (body: string) => {
      const text = DRAFT.replace('特願平３０－１は', body);
      const title = (await actionsAt(text, '①', ['quickfix']))
        .map((one) => one.title)
        .find((one) => one.includes('件'));
      return title;
    };
    // A tag goes through the last one.
    assert.equal(await titlesOf('、②と③'), messages.findings.fixAll(3));
    assert.equal(await titlesOf('、②'), messages.findings.fixAll(2));
    assert.equal(await titlesOf('、②とｶ<u>ﾞ</u>'), messages.findings.fixAll(2));
    assert.equal(await titlesOf('ｶ<u>ﾞ</u>'), undefined);
  });
});
