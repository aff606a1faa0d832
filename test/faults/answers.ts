import type { Fault as DemoFault, WirePlace } from '../support/demoApi.ts';
import type { StatusCode } from '../../server/demo/envelope.ts';
import type { Fault, Seen } from './row.ts';

/** A fault of the API that one server after another hover meets, and outlives. */
export interface AnswerFault extends Fault {
  /** `away`: nobody listens at the address. */
  readonly inject: DemoFault | 'away';
  /** What can be asked again when the fault is gone: after a minute, or on the next day in Japan. */
  readonly again: 'minute' | 'day';
}

const PLACES: readonly (readonly [WirePlace, string, string, Seen])[] = [
  ['nothing', '最初のバイトの前', 'before the first byte', 'network'],
  ['statusLine', 'ステータス行の途中', 'within the status line', 'network'],
  ['headerName', 'ヘッダー名の途中', 'within the name of a header', 'network'],
  ['headerValue', 'ヘッダー値の途中', 'within the value of a header', 'network'],
  ['head', 'ヘッダーの直後', 'after the head', 'badAnswer'],
  ['bodyFirst', '本文の1バイト目の後', 'after the first byte of the body', 'badAnswer'],
  ['bodyMiddle', '本文の途中', 'in the middle of the body', 'badAnswer'],
  ['bodyLast', '本文の最後の1バイトの前', 'before the last byte of the body', 'badAnswer'],
];

const half = (body: Uint8Array) => body.subarray(0, Math.floor(body.length / 2));
const HTML = '<!DOCTYPE html><html><title>メンテナンス</title><p>ただいまメンテナンス中です。</p></html>';

/** HELD and a number of which nothing is known are hovered over: two questions. */
function row(
  ja: string,
  en: string,
  inject: AnswerFault['inject'],
  sees: Seen,
  { requests = 2, again = 'minute' }: Partial<Pick<AnswerFault, 'requests' | 'again'>> = {},
): AnswerFault {
  return { group: 'answer', ja, en, inject, sees, requests, again };
}

function page(httpStatus: number): DemoFault {
  return { kind: 'answer', httpStatus, body: HTML };
}

function status(code: StatusCode): DemoFault {
  return { kind: 'status', code };
}

export const ANSWER_FAULTS: readonly AnswerFault[] = [
  row('接続の拒否', 'Connection refused', 'away', 'network', { requests: 0 }),
  ...PLACES.flatMap(([at, ja, en, sees]) =>
    (['reset', 'close'] as const).map((by) => {
      const end = by === 'reset' ? ['切断（RST）', 'Reset (RST)'] : ['終了（FIN）', 'Closed (FIN)'];
      return row(`${ja}で${end[0]}`, `${end[1]} ${en}`, { kind: 'cut', at, by }, sees);
    }),
  ),
  row('応答なし（ヘッダーが来ない）', 'No head comes', { kind: 'stall', at: 'nothing' }, 'slow'),
  row('ヘッダーの途中で止まる', 'Stalls within the head', { kind: 'stall', at: 'headerValue' }, 'slow'),
  row('本文の途中で止まる', 'Stalls within the body', { kind: 'stall', at: 'bodyMiddle' }, 'slow'),
  row(
    '途中までのJSON（長さは正しい）',
    'JSON that ends early, with the right length',
    { kind: 'bytes', edit: half },
    'badAnswer',
  ),
  row('Content-Lengthが大きすぎる', 'Content-Length too large', { kind: 'length', add: 100 }, 'badAnswer'),
  row('Content-Lengthが小さすぎる', 'Content-Length too small', { kind: 'length', add: -100 }, 'badAnswer'),
  row('HTMLのメンテナンスページ（503）', 'HTML maintenance page (503)', page(503), 'maintenance'),
  row('HTMLのメンテナンスページ（200）', 'HTML maintenance page (200)', page(200), 'maintenance'),
  row('302・HTTP 504（タイムアウト）', '302 with HTTP 504', status('302'), 'server', { requests: 4 }),
  row('303・HTTP 429（アクセス集中）', '303 with HTTP 429', status('303'), 'busy', { requests: 4 }),
  row('210・HTTP 401（無効なトークン）が続く', '210 with HTTP 401, again and again', status('210'), 'tokenRefused', {
    requests: 4,
  }),
  row('999・HTTP 500', '999 with HTTP 500', status('999'), 'server', { requests: 4 }),
  row('203（本日の上限）', '203, the limit of the day', status('203'), 'dailyLimit', { again: 'day' }),
];

/** The same at the token server: no question is sent. */
function signIn(ja: string, en: string, inject: AnswerFault['inject'], sees: Seen): AnswerFault {
  return { group: 'token', ja, en, inject, sees, requests: 0, again: 'minute' };
}

export const TOKEN_FAULTS: readonly AnswerFault[] = [
  signIn('接続の拒否', 'Connection refused', 'away', 'network'),
  signIn(
    '最初のバイトの前で切断',
    'Reset before the first byte',
    { kind: 'cut', at: 'nothing', by: 'reset' },
    'network',
  ),
  signIn('本文の途中で切断', 'Reset within the body', { kind: 'cut', at: 'bodyMiddle', by: 'reset' }, 'badAnswer'),
  signIn('応答なし', 'No answer', { kind: 'stall', at: 'nothing' }, 'slow'),
  signIn('途中までのJSON', 'JSON that ends early', { kind: 'bytes', edit: half }, 'badAnswer'),
  signIn('HTMLのメンテナンスページ（503）', 'HTML maintenance page (503)', page(503), 'maintenance'),
  signIn(
    'HTTP 500',
    'HTTP 500',
    { kind: 'answer', httpStatus: 500, body: '{}', contentType: 'application/json' },
    'server',
  ),
];
