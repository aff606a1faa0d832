import assert from 'node:assert/strict';
import { messagesFor } from '../../../client/src/messages/messages.ts';

/** Paths of all texts, with the number of values that each takes. */
function shapes(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (typeof value === 'function') return [`${path}(${value.length})`];
  return Object.entries(value as object).flatMap(([key, inner]) => shapes(inner, `${path}.${key}`));
}

/** Texts without values. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

describe('texts of the client', () => {
  it('are the same in both languages, and take the same values', () => {
    assert.deepEqual(shapes(messagesFor('ja', 'en')), shapes(messagesFor('en', 'ja')));
    for (const text of sentences(messagesFor('en', 'ja'))) assert.doesNotMatch(text, /[ぁ-んァ-ヶ]{2}/u);
    for (const language of ['ja', 'en'])
      for (const text of sentences(messagesFor(language, ''))) assert.ok(text.trim() !== '');
  });

  it('follow the setting, then the editor, and are Japanese where neither says English', () => {
    const [ja, en] = [messagesFor('ja', 'en'), messagesFor('en', 'ja')];
    assert.equal(messagesFor('auto', 'en-US'), en);
    for (const language of ['ja', 'fr', 'zh-cn', '']) assert.equal(messagesFor('auto', language), ja);
  });
});
