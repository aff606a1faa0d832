import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FINDING_SEVERITY, type FindingCode, type Severity } from '../../../server/src/checks/codes.ts';
import type { Finding } from '../../../server/src/checks/finding.ts';
import { diagnosticsOf, offlineFindings } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { findingText } from '../../../server/src/features/diagnostics/findingText.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { GOOD } from '../checks/drafts.ts';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly enum: readonly string[]; readonly default: string }>>;
}

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];

describe('diagnostics', () => {
  const drafts = new Drafts(new FakeClock());
  const messages = messagesFor('ja');
  const draftOf = (text: string) => TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
  const settingsOf = (diagnostics: object) => readSettings({ diagnostics }).diagnostics;

  function shown(text: string, diagnostics: object = {}, facts: readonly Finding[] = []) {
    const document = draftOf(text);
    const options = { drafts, messages, settings: settingsOf(diagnostics), page: 'file:///docs/diagnostics.md' };
    return diagnosticsOf(document, offlineFindings(document, drafts), facts, options);
  }

  it('say what, where, how grave, and where it is explained', () => {
    assert.deepEqual(shown(GOOD.statement.replace('早期', '早期①')), [
      {
        range: { start: { line: 15, character: 3 }, end: { line: 15, character: 4 } },
        severity: DiagnosticSeverity.Error,
        source: 'jpo-drafting',
        code: 'character-repertoire',
        codeDescription: { href: 'file:///docs/diagnostics.md#character-repertoire' },
        message: '「①」は提出に使えない文字です（JIS X 0208にありません）。',
      },
    ]);
  });

  it('have the severity of the settings, or are not shown', () => {
    const text = `${GOOD.statement}①特願2022-000000`;
    const severities = (diagnostics: object) =>
      shown(text, diagnostics).map(({ code, severity }) => [code, severity] as const);
    assert.deepEqual(severities({ severity: { 'character-repertoire': 'hint', 'serial-zero': 'off' } }), [
      ['character-repertoire', DiagnosticSeverity.Hint],
    ]);
    assert.deepEqual(severities({ severity: { 'serial-zero': 'loud', nonsense: 'off' } }), [
      ['character-repertoire', DiagnosticSeverity.Error],
      ['serial-zero', DiagnosticSeverity.Error],
    ]);
    assert.deepEqual(severities({ enable: false }), []);
  });

  it('are joined with what the data say, and remembered for the fixes of this version alone', () => {
    const document = draftOf(`${GOOD.statement}①`);
    const facts: Finding[] = [{ code: 'case-refused', date: undefined, start: 0, end: 5 }];
    const options = { drafts, messages, settings: settingsOf({}), page: undefined };
    const all = diagnosticsOf(document, offlineFindings(document, drafts), facts, options);
    assert.deepEqual(
      all.map(({ code }) => code),
      ['character-repertoire', 'case-refused'],
    );
    assert.deepEqual(
      drafts.version(document).shown?.map(({ code }) => code),
      ['case-refused', 'character-repertoire'],
    );
    TextDocument.update(document, [{ text: GOOD.statement }], 2);
    assert.equal(drafts.version(document).shown, undefined);
  });

  it('in notes that quote a draft are those of numbers alone', () => {
    const note = `# 覚え書き ①\n\n${GOOD.statement}①特願2022-000000`;
    const codesOf = (languageId: string, text: string) =>
      offlineFindings(TextDocument.create('file:///a', languageId, 1, text), drafts).map(({ code }) => code);
    assert.deepEqual(codesOf('markdown', note), ['serial-zero']);
    assert.deepEqual(codesOf('plaintext', note), ['character-repertoire', 'serial-zero']);
    assert.deepEqual(codesOf('markdown', `${GOOD.statement}①`), ['character-repertoire']);
  });

  it('name both laws where they differ', () => {
    const [diagnostic] = shown(
      GOOD.examinationRequest.replace('特願２０２４－９００００３', '商願２０２６－９００２０１'),
    );
    assert.equal(diagnostic?.message, '「商願２０２６－９００２０１」は商標の番号ですが、この書類は特許の書類です。');
  });

  it('of each code have a sentence in both languages, of what they name', () => {
    const texts =
      'detail name nearest since instead document home group before block members left expected written item';
    const others = 'number right at way characters unseen one codeOfOne other codeOfOther status digits day date until';
    const NAMED = {
      ...Object.fromEntries(`${texts} ${others} who content others`.split(' ').map((name) => [name, name])),
      ...{ wanted: ['trial'], ofNumber: 'patent', ofDocument: 'design', found: 'trial', side: 'holder', act: 'appeal' },
      ...{ numbers: 5, codes: 6, requests: 7, length: 8, how: 'allowed', what: 'like' },
    };
    for (const code of CODES) {
      for (const language of ['ja', 'en']) {
        const sentence = findingText({ ...NAMED, code, start: 0, end: 0, more: 3 } as Finding, messagesFor(language));
        assert.match(sentence, /3/u, code);
        assert.doesNotMatch(sentence, /undefined|NaN/u, code);
      }
    }
  });

  it('can be set for each code in the settings of the editor, whose defaults are true', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      contributes: { configuration: readonly { properties: Readonly<Record<string, Schema>> }[] };
    };
    const key = 'jpoDrafting.diagnostics.severity';
    const schema = manifest.contributes.configuration.find(({ properties }) => key in properties)?.properties[key];
    const defaults = Object.entries(schema?.properties ?? {}).map(([code, one]) => [code, one.default]);
    assert.deepEqual(Object.fromEntries(defaults), FINDING_SEVERITY);
    const levels: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
    for (const one of Object.values(schema?.properties ?? {})) assert.deepEqual(one.enum, levels);
  });
});
