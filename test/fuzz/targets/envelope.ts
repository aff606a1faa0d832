import { readAnswer, readDownload } from '../../../server/src/jpo/answerBody.ts';
import { APIS } from '../../../server/src/apis/apis.ts';
import { describe } from '../../../server/src/jpo/exchange.ts';
import { FailureError } from '../../../server/src/base/failure.ts';

const STATUSES = [200, 200, 200, 302, 401, 429, 500, 503, 504] as const;
const TYPES = ['application/json', 'application/xml', 'application/zip', 'application/pdf', 'text/html', ''] as const;

/** Any body, as any API's answer with any status, is read or refused with a FailureError; and can be told of. */
export function fuzz(input: Uint8Array): void {
  const [which = 0, how = 0] = input;
  const api = APIS[which % APIS.length];
  if (!api) return;
  const body = input.subarray(2);
  const status = STATUSES[how % STATUSES.length] ?? 200;
  const mediaType = TYPES[(how >> 4) % TYPES.length] ?? '';
  const response = { status, mediaType, body };
  for (const read of [readAnswer, readDownload]) {
    try {
      read(api, response);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
    }
  }
  const exchange = { at: 0, endedAt: 1, api: api.id, origin: 'https://example.jp', token: 'secret', response };
  describe(exchange, ['架空', 'a']);
}
