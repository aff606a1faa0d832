import assert from 'node:assert/strict';
import type { KnownFacts } from '../../../../server/src/checks/facts/knownFacts.ts';
import { noticeFindings } from '../../../../server/src/checks/facts/notices.ts';
import { withCase } from '../../../../server/src/checks/facts/standing.ts';
import { stateFindings } from '../../../../server/src/checks/facts/state.ts';
import { readProgress } from '../../../../server/src/apis/answers/progress.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { caseKey } from '../../../../server/src/numbers/caseNumber.ts';
import { subjects } from './desk.ts';
import { namesIn } from '../../../support/namesIn.ts';

const draft = (name: string, more = '') =>
  `【書類名】${name}\n【提出日】令和８年１１月２９日\n【事件の表示】\n　　【出願番号】特願２０２４－９００００１\n${more}`;

/** `A131 20261001 06126000001` */
function heldOf(rows: readonly string[] | undefined): KnownFacts {
  const documentList = rows?.map((row) => {
    const [code = '-', legalDate, documentNumber = '99999999999'] = row.split(' ');
    return {
      ...(code === '-' ? {} : { documentCode: code }),
      legalDate,
      documentNumber,
      documentSeparator: 'S',
      availabilityFlag: '0',
    };
  });
  const progress = readProgress('patent', {
    registrationNumber: '',
    registrationDate: '',
    ...(documentList ? { bibliographyInformation: [{ numberType: '01', documentList }] } : {}),
  });
  const number = { law: 'patent', kind: 'application', number: '2024900001' } as const;
  const source = { api: 'patent/app_progress', fetchedAt: 0 };
  const knowledge = { kind: 'case', progress, known: { progress }, source, isStale: false } as const;
  const one = { knowledge, facts: undefined, notices: [], isWhole: true, requests: 0, spent: undefined };
  return { cases: new Map([[caseKey(number), one]]), names: new Map(), codesOf: () => [] };
}

function found(text: string, rows: readonly string[] | undefined): string[] {
  const [subject] = subjects(text);
  assert.ok(subject?.own);
  const known = withCase(subject, heldOf(rows));
  const all = [...stateFindings(known), ...noticeFindings(known)];
  return all.map((one) => [one.code, ...namesIn(one)].filter(Boolean).join(' '));
}

const REFUSED = ['A131 20250110', 'A53 20250301', 'A02 20250601', 'C60 20250901'];
const NUMBERED = draft('意見書', '【発送番号】１２３４５６\n');

describe('a draft beside the state of its case', () => {
  it('is told that the application has ended, and how', () => {
    assert.deepEqual(found(draft('上申書'), ['A63 20240110', 'A761 20250801']), [
      'case-withdrawn withdrawn 2025-08-01',
    ]);
    assert.deepEqual(found(draft('上申書'), ['A63 20240110', 'A043 20250801']), [
      'case-withdrawn dismissed 2025-08-01',
    ]);
    assert.deepEqual(found(draft('上申書'), ['A63 20240110', 'A031 20250801']), [
      'case-withdrawn invalidated 2025-08-01',
    ]);
    assert.deepEqual(found(draft('上申書'), [...REFUSED, 'C761 20251001']), ['case-withdrawn withdrawn 2025-10-01']);
    assert.deepEqual(found(draft('回復理由書'), ['A63 20240110', 'A045 20250801']), []);
    for (const how of ['withdrawn', 'abandoned', 'dismissed', 'invalidated'] as const)
      for (const locale of ['ja', 'en']) {
        const text = messagesFor(locale).facts.text['case-withdrawn']({ how, date: '2025-08-01' });
        assert.match(text, locale === 'en' ? new RegExp(how, 'u') : /取り下げ|放棄|却下|無効/u);
      }
  });

  it('goes on in appeal, and not after its withdrawal', () => {
    assert.deepEqual(found(draft('意見書'), [...REFUSED, 'C13 20261001']), []);
    assert.deepEqual(found(draft('意見書'), [...REFUSED, 'C609 20261001']).slice(0, 1), ['case-refused 2025-06-01']);
  });

  it('is not told that a dispatch number is none where the history is not said, or not read as a whole', () => {
    assert.deepEqual(found(NUMBERED, ['A131 20261001 06126999999']), ['dispatch-number-unknown']);
    assert.deepEqual(found(NUMBERED, ['A131 20261001 06126123456']), []);
    assert.deepEqual(found(NUMBERED, undefined), []);
    assert.deepEqual(found(NUMBERED, ['A131 20261001 06126999999', '- 20261101']), []);
  });

  it('answers the notice of the trial', () => {
    const rows = [...REFUSED.with(0, 'A131 20250110 06125111111'), 'C13 20261001 06126123456'];
    assert.deepEqual(found(NUMBERED, rows), []);
    assert.deepEqual(found(draft('意見書', '【発送番号】１１１１１１\n'), rows), [
      'dispatch-number-answered 2025-01-10',
    ]);
  });
});
