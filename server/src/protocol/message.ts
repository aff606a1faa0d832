/** The program that sends a message. */
type Side = 'client' | 'server';

/** A message beyond the LSP: name, direction, and types of parameters and answer. */
interface Message<Kind extends string, By extends Side, Types> {
  readonly kind: Kind;
  readonly by: By;
  readonly method: string;
  /** Never set: for the compiler. */
  readonly types?: Types;
}
export type Request<By extends Side, P, R> = Message<'request', By, (params: P) => R>;
type Notification<By extends Side, P> = Message<'notification', By, (params: P) => void>;

/** Declares messages of one side. Parameters `undefined`: none. */
function declaring<By extends Side>(by: By) {
  return {
    request: <P, R>(method: string): Request<By, P, R> => ({ kind: 'request', by, method }),
    notification: <P = undefined>(method: string): Notification<By, P> => ({ kind: 'notification', by, method }),
  };
}
export const byClient = declaring('client');
export const byServer = declaring('server');

interface Disposable {
  dispose(): void;
}
interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: (event: unknown) => unknown) => Disposable;
}
type Answer<P, R> = (params: P, token: Cancellation) => R | Promise<R>;
type Listener<P> = (params: P) => void | Promise<void>;
/** What both libraries' connections have in common. */
interface Connection {
  sendRequest(method: string, ...given: readonly unknown[]): Promise<unknown>;
  sendNotification(method: string, ...given: readonly unknown[]): Promise<void>;
  onRequest(method: string, answer: (...given: readonly unknown[]) => unknown): Disposable;
  onNotification(method: string, listener: Listener<unknown>): Disposable;
}
/** Arguments of a message; none without parameters, for which libraries would send `null`. */
type Given<P> = [P] extends [undefined] ? [] : undefined extends P ? [params?: P] : [params: P];

/** One end: it can send only its own messages and answer only the other side's. */
function end<Own extends Side, Other extends Side>() {
  return {
    send: <P, R>(
      connection: Connection,
      { method }: Request<Own, P, R>,
      ...given: [...Given<P>, token?: Cancellation]
    ) => connection.sendRequest(method, ...given) as Promise<R>,
    notify: <P>(connection: Connection, { method }: Notification<Own, P>, ...given: Given<P>) =>
      connection.sendNotification(method, ...given),
    handle: <P, R>(connection: Connection, { method }: Request<Other, P, R>, answer: Answer<P, R>) =>
      // Without parameters, libraries pass the token alone.
      connection.onRequest(method, (...given: readonly unknown[]) =>
        answer((given.length > 1 ? given[0] : undefined) as P, given.at(-1) as Cancellation),
      ),
    listen: <P>(connection: Connection, { method }: Notification<Other, P>, listener: Listener<P>) =>
      connection.onNotification(method, listener as Listener<unknown>),
  };
}
/** The editor's end. */
export const asClient = end<'client', 'server'>();
/** This server's end. */
export const asServer = end<'server', 'client'>();
