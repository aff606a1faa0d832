import assert from 'node:assert/strict';
import { failureText } from '../../../server/src/features/shared/reasons.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';

describe('why something was not answered', () => {
  const retryAt = Date.parse('2026-11-24T15:00:00Z');

  it('says from when on it can be asked again, as sentences of the language stand beside each other', () => {
    const limit = { code: 'dailyLimit', retryAt } as const;
    assert.equal(
      failureText(limit, messagesFor('ja')),
      '本日の利用上限に達しました。2026-11-25 00:00（日本時間）以降に照会できます。',
    );
    assert.equal(
      failureText(limit, messagesFor('en')),
      "Today's limit is reached. Requests can be sent again from 2026-11-25 00:00 (JST).",
    );
  });

  it('says no more where that is not known', () => {
    assert.equal(failureText({ code: 'offline' }, messagesFor('ja')), messagesFor('ja').failure.offline);
  });
});
