import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeBetween } from '../../../server/src/numbers/change.ts';
import { rescan, type Scanned } from '../../../server/src/numbers/rescan.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

const YEAR = { year: 2026 };

/** Numbers, lists of them, what may stand between them, and gaps shorter and longer than 同 reaches. */
const piece = fc.oneof(
  fc.constantFrom(
    '特願2020-123456',
    '特許第7533889号',
    '同2021-000001',
    '同第7533890号',
    '、2021-012345',
    '及び7533891号',
    '国際公開第2020/123456号',
    'JP2021-090037A',
    '商標登録第6036291号の2',
    '【出願番号】2020-123456',
    '【特許出願人】',
    '【商標登録出願人】',
    '特許',
    '第',
    '号',
    '同',
    '-',
    '非',
    '、',
    '\n',
    '2020',
    '1',
  ),
  fc.integer({ min: 1, max: 4 }).map((times) => 'あ'.repeat(times * 70)),
);
const text = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const edit = fc.record({ at: fc.nat(), length: fc.oneof(fc.nat(3), fc.nat(400)), words: text(3) });

function edited(draft: string, { at, length, words }: { at: number; length: number; words: string }): string {
  const start = draft.length === 0 ? 0 : at % (draft.length + 1);
  return draft.slice(0, start) + words + draft.slice(start + length);
}

describe('scanning again after an edit', () => {
  it('finds what a scan of the whole text finds, after any edits', () => {
    fc.assert(
      fc.property(text(40), fc.array(edit, { minLength: 1, maxLength: 6 }), (draft, edits) => {
        let before: Scanned = rescan(draft, YEAR);
        for (const one of edits) {
          const was = draft;
          draft = edited(draft, one);
          before = rescan(draft, YEAR, { before, change: changeBetween(was, draft) });
          assert.deepEqual(before.numbers, scan(draft, YEAR));
          assert.equal(before.isHead.length, before.numbers.length);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('looks only at the surroundings of the edit', () => {
    const line = '特願2020-123456は、特許第7533889号及び同第7533890号とは異なる。\n';
    const draft = line.repeat(2_000);
    const before = rescan(draft, YEAR);
    // Wrong on purpose: what is far away is taken from the version before, not scanned.
    const marked = { ...before, numbers: before.numbers.map((number) => ({ ...number, suffix: 'old' })) };
    const typed = edited(draft, { at: draft.length / 2, length: 0, words: 'の' });
    const after = rescan(typed, YEAR, { before: marked, change: changeBetween(draft, typed) });
    assert.equal(after.numbers.length, before.numbers.length);
    const scannedAgain = after.numbers.filter(({ suffix }) => suffix === undefined).length;
    assert.ok(scannedAgain > 0 && scannedAgain < 40, String(scannedAgain));
    assert.equal(after.numbers[0], marked.numbers[0]);
  });

  it('reads everything anew where the law or the year of the draft changes', () => {
    const draft = '【書類名】特許願\n【出願番号】2020-123456\n';
    const before = rescan(draft, YEAR);
    assert.equal(before.numbers[0]?.law, 'patent');
    const design = draft.replace('特許願', '意匠登録願');
    const after = rescan(design, YEAR, { before, change: changeBetween(draft, design) });
    assert.equal(after.numbers[0]?.law, 'design');
    const same = { start: 0, oldEnd: 0, newEnd: 0 };
    assert.equal(rescan(draft, { year: 2019 }, { before, change: same }).numbers[0]?.problem?.code, 'year-future');
  });
});

describe('the change between two texts', () => {
  it('is the smallest range outside of which they are equal', () => {
    const long = fc.tuple(fc.constantFrom('a', 'ab'), fc.nat(6_000)).map(([unit, times]) => unit.repeat(times));
    const any = fc.oneof(long, fc.string({ unit: fc.constantFrom('a', 'b') }));
    fc.assert(
      fc.property(any, any, any, any, (head, old, now, tail) => {
        const before = head + old + tail;
        const after = head + now + tail;
        const { start, oldEnd, newEnd } = changeBetween(before, after);
        assert.equal(before.slice(0, start), after.slice(0, start));
        assert.equal(before.slice(oldEnd), after.slice(newEnd));
        assert.equal(before.length - oldEnd, after.length - newEnd);
        assert.ok(start <= oldEnd && start <= newEnd);
        if (start < oldEnd && start < newEnd) {
          assert.notEqual(before[start], after[start]);
          assert.notEqual(before[oldEnd - 1], after[newEnd - 1]);
        }
      }),
    );
  });
});
