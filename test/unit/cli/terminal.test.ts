import assert from 'node:assert/strict';
import { numberIn, SeveralNumbers, UnreadableNumber, type Terminal } from '../../../server/src/cli/terminal.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const terminal: Terminal = {
  messages: messagesFor('ja'),
  clock: new FakeClock(Date.UTC(2026, 6, 1)),
  environment: {},
  print: () => undefined,
  confirm: undefined,
  note: () => undefined,
};

describe('the case in an argument of the command line', () => {
  it('is the number there, once or several times, in any notation', () => {
    assert.equal(numberIn('特願２０２２－９００００１の件', terminal)?.number, '2022900001');
    assert.equal(numberIn('特願2022-900001（特願２０２２－９００００１）', terminal)?.number, '2022900001');
    assert.equal(numberIn('番号なし', terminal), undefined);
  });

  it('is refused where it is broken off, or no case can have it, with the reason', () => {
    for (const [text, code] of [
      ['特願2022-9000\n03', 'broken-off'],
      ['特願2022-12●456', 'broken-off'],
      ['特願2022-900003、特願2022-90 00', 'broken-off'],
      ['特願2022-0', 'serial-zero'],
    ] as const) {
      assert.throws(
        () => numberIn(text, terminal),
        (error) => error instanceof UnreadableNumber && error.problem.code === code,
        text,
      );
    }
    assert.equal(numberIn('特願2022-9000\u200b03', terminal)?.number, '2022900003');
    assert.equal(numberIn('米国特許第8400001号', terminal), undefined);
  });

  it('is refused where several are given: none of them is left out silently', () => {
    for (const text of [
      '特願2022-900001、特願2022-900002',
      '特願2022-900001、900002',
      '特願2022-900001 特許第7533889号',
    ]) {
      assert.throws(() => numberIn(text, terminal), SeveralNumbers, text);
    }
    for (const locale of ['ja', 'en']) assert.match(messagesFor(locale).case.severalNumbers('A、B'), /A、B/u);
  });
});
