import assert from 'node:assert/strict';
import { tellDelays } from '../../../server/src/cli/terminal.ts';
import type { Delay } from '../../../server/src/jpo/inFlight.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const S = 1_000;
const messages = messagesFor('en');
const { check, waitingFor, team } = messages;

describe('a terminal, of questions that wait', () => {
  const minute = (until: number): Delay => ({ reason: 'minute', until });
  const store = (until: number): Delay => ({ reason: 'store', until });
  /** Per second one that is told, and the notes. */
  const TABLE: readonly (readonly [string, (Delay | undefined)[], string[]])[] = [
    ['nothing where nothing waits', [undefined, undefined], []],
    ['a time once, though it moves a little', [minute(60 * S), minute(65 * S), minute(52 * S)], [check.waiting(60)]],
    ['a time that moves far', [minute(20 * S), minute(60 * S)], [check.waiting(20), check.waiting(59)]],
    ['little by little as well', [20, 27, 34].map((n) => minute(n * S)), [check.waiting(20), check.waiting(32)]],
    ['another reason', [store(0), minute(30 * S)], [waitingFor.store(), check.waiting(29)]],
    ['a lock, which has no end, once', Array.from({ length: 30 }, (_, n) => store(n * S)), [waitingFor.store()]],
    [
      'each reason as it comes',
      [{ reason: 'asked', until: 60 * S }, undefined, { reason: 'teamAway', until: 61 * S }, minute(62 * S)],
      [waitingFor.asked(60), team.waiting('teamAway', 59), check.waiting(59)],
    ],
  ];
  for (const [title, delays, notes] of TABLE) {
    it(`is told ${title}`, async () => {
      const clock = new FakeClock(0);
      const noted: string[] = [];
      const tell = tellDelays({ clock, messages, note: (text) => noted.push(text) });
      for (const delay of delays) {
        tell(delay);
        await clock.advance(S);
      }
      assert.deepEqual(noted, notes);
    });
  }
});
