/** Why a question cannot be answered now. The code alone distinguishes failures; the words for the user are in `messages/`. */
export type FailureCode =
  /** No ID and password. */
  | 'signedOut'
  /** The editor cannot give the ID and password: its secret storage is locked or does not answer. */
  | 'secretsLocked'
  /** The server refused the ID and password; nothing is sent until they change. */
  | 'wrongCredentials'
  /** Today's count of this API is used up (203, or by the ledger). */
  | 'dailyLimit'
  /** The rest of today's count is reserved for interactive questions. */
  | 'reserve'
  /** The announced number of requests has been sent, and the question is not answered yet. */
  | 'budget'
  /** As `budget`, and the last request met the limit of its API (203): another API can answer and was not asked. */
  | 'otherApi'
  /** Offline by the user's choice, or by an untrusted workspace. */
  | 'offline'
  /** No connection: name not resolved, refused, reset. */
  | 'network'
  /** The proxy cannot be reached, refuses (407 and the like), or has an invalid address. */
  | 'proxy'
  /** The certificate of the server, or of a TLS proxy, is not trusted. */
  | 'certificate'
  | 'timeout'
  /** An HTML page or 503 instead of an answer. */
  | 'maintenance'
  /** The body is cut off, or is not what the API promises. */
  | 'badAnswer'
  /** The answer is about another case, person or number than requested; it is neither used nor kept. */
  | 'otherCase'
  /** 303: too many requests at once from all who share the ID. */
  | 'busy'
  /** 302, 999, 5xx: a server fault. */
  | 'server'
  /** A fault of this program: an unexpected error. */
  | 'internal'
  /** 204, 208, 301, 400: the server does not accept the question. */
  | 'refused'
  /** The server issued a token and then refused it: a server fault, or an ID without access. */
  | 'tokenRefused'
  /** The local store cannot be read or written. */
  | 'store'
  /** Another program holds the lock of the local store. */
  | 'storeBusy'
  /** The local store was written by a newer version of this program. */
  | 'newerStore'
  /** The file of the local store is damaged or not SQLite. */
  | 'damagedStore'
  /** The team's store cannot be reached, and this desk may not ask alone. */
  | 'teamAway'
  /** The team's store refuses the desk's name or password, or grants too few rights. */
  | 'teamRefused'
  /** The address of the team's store is invalid or contains a password. */
  | 'teamAddress'
  /** No one waits for the answer any more. */
  | 'cancelled';

export interface Failure {
  readonly code: FailureCode;
  /** When to ask again, ms since the epoch. */
  readonly retryAt?: number;
  readonly api?: string;
  /** No connection was made, so the server cannot have counted the request. */
  readonly isUnsent?: true;
  /** HTTP status and the server's own code and words, for the log and the report. Never holds a secret. */
  readonly detail?: string;
}

/** A thrown failure. Only `ask` and its callers see it; features get a `Failure` value. */
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

/** Whether any other question would fail in the same way. */
export function isGlobal({ code }: Failure): boolean {
  return !OF_ONE_QUESTION.has(code);
}

/** The failure behind anything thrown; `internal` for unknown errors. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error instanceof DOMException && error.name === 'AbortError') return { code: 'cancelled' };
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
