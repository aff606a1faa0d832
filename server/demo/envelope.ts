/**
 * The envelope that every domestic answer comes in, and the status codes with their messages.
 *
 * Messages and HTTP statuses as in the official OpenAPI description; the wording of 301 and 400 is ours, since it shows
 * neither.
 */

export interface Envelope {
  readonly result: {
    readonly statusCode: string;
    readonly errorMessage: string;
    /** Requests left today for this API, in decimal; empty on errors. */
    readonly remainAccessCount: string;
    readonly data: unknown;
  };
}

interface Status {
  readonly http: number;
  readonly message: string;
}

export const STATUSES = {
  '100': { http: 200, message: '' },
  '107': { http: 200, message: '該当するデータがありません。' },
  '108': { http: 200, message: '該当する書類実体がありません。' },
  '111': { http: 200, message: '提供対象外の案件番号のため取得できませんでした。' },
  '203': { http: 200, message: '1日のアクセス上限を超過したため閲覧を制限します。' },
  '204': { http: 200, message: 'パラメーターの入力された値に問題があります。' },
  '208': { http: 200, message: '「タブ文字、,、 :、|」の文字は利用できません。' },
  '210': { http: 401, message: '無効なトークンです。' },
  '301': { http: 404, message: '指定されたURLが不明です。' },
  '302': { http: 504, message: '処理が時間内に終了しないため、タイムアウトになりました。' },
  '303': { http: 429, message: 'アクセスが集中しています。' },
  '400': { http: 400, message: '無効なリクエストです。' },
  '999': { http: 500, message: '想定外のエラーが発生しました。' },
} as const satisfies Readonly<Record<string, Status>>;

export type StatusCode = keyof typeof STATUSES;

/** The envelope of this status. `data` is `{}` wherever there is none, as the JPO sends it. */
export function envelope(code: StatusCode, data: unknown = {}, remaining?: number): Envelope {
  return {
    result: {
      statusCode: code,
      errorMessage: STATUSES[code].message,
      remainAccessCount: remaining === undefined ? '' : String(remaining),
      data,
    },
  };
}
