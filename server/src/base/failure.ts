/**
 * Why a question could not be answered now. Told apart by `code`, never by a text; the words for the user are in
 * `messages/`. `detail` is for the log and the report and never holds a secret.
 */
export type FailureCode =
  /** No ID and password are known. */
  | 'signedOut'
  /** The editor cannot say now which ID and password there are: its secret storage is locked, or it does not answer. */
  | 'secretsLocked'
  /** The server refused the ID and password; nothing is sent until they change. */
  | 'wrongCredentials'
  /** Today's count of this API is spent (203, or the ledger says so). */
  | 'dailyLimit'
  /** What is left of today's count is kept for interactive questions. */
  | 'reserve'
  /** The number of requests that the user was told is sent; the question is not answered yet. */
  | 'budget'
  /** The same, and the last of them met the limit of its API (203): another API can answer, and was not asked. */
  | 'otherApi'
  /** Offline by the user's choice, or by an untrusted workspace. */
  | 'offline'
  /** No connection: name not resolved, refused, reset. */
  | 'network'
  /** The proxy cannot be reached, refuses (407 and the like), or its address is none. */
  | 'proxy'
  /** The certificate of the server, or of a proxy that speaks TLS, is not trusted. */
  | 'certificate'
  | 'timeout'
  /** An HTML page or 503 where an answer should be: maintenance. */
  | 'maintenance'
  /** The body ends early, or is not what the API promises. */
  | 'badAnswer'
  /** The answer is about another case, person or number than the one that was asked for: it is not used and not kept. */
  | 'otherCase'
  /** 303: too many requests at once, from whoever shares the ID. */
  | 'busy'
  /** 302, 999, 5xx: a fault on the server's side. */
  | 'server'
  /** A fault of this program: something was thrown that nobody expected. Nobody else is to blame for it. */
  | 'internal'
  /** 204, 208, 301, 400: the server does not accept the question. */
  | 'refused'
  /** The server gave a token and then did not accept it: a fault on its side, or an ID that may no longer ask. */
  | 'tokenRefused'
  /** The local store cannot be read or written. */
  | 'store'
  /** Another program holds the lock of the local store. */
  | 'storeBusy'
  /** The local store is of a newer version of this program. */
  | 'newerStore'
  /** The file of the local store is damaged, or none of SQLite. */
  | 'damagedStore'
  /** The team's store cannot be reached, and this desk may not ask on its own. */
  | 'teamAway'
  /** The team's store refuses the desk's name or password, or lets it do too little. */
  | 'teamRefused'
  /** The address of the team's store is none, or holds a password. */
  | 'teamAddress'
  /** Nobody wants the answer any more. */
  | 'cancelled';

export interface Failure {
  readonly code: FailureCode;
  /** When asking again makes sense, ms since the epoch. */
  readonly retryAt?: number;
  /** The API that was asked. */
  readonly api?: string;
  /** The connection was never made, so the server cannot have counted the request. */
  readonly isUnsent?: true;
  /** HTTP status and the server's own code and words, for the log. */
  readonly detail?: string;
}

/** A failure on its way up. Only `ask` and its callers see it; features get a `Failure` value. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.detail === undefined ? failure.code : `${failure.code}: ${failure.detail}`);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

const OF_ONE_QUESTION = new Set<FailureCode>([
  'dailyLimit',
  'reserve',
  'badAnswer',
  'otherCase',
  'server',
  'internal',
  'refused',
  'cancelled',
]);

/** Whether the next question would fail in the same way, whatever it is about. */
export function isGlobal({ code }: Failure): boolean {
  return !OF_ONE_QUESTION.has(code);
}

/** The failure behind anything that was thrown; `internal` where it says no reason of its own. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error instanceof DOMException && error.name === 'AbortError') return { code: 'cancelled' };
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
