import type { Clock } from '../base/clock.ts';
import { isDownloadAllowed, readAnswer, readDownload, type Answered } from './answerBody.ts';
import type { Api, Family } from '../apis/apis.ts';
import type { Observed } from './exchange.ts';
import { FailureError, failureOf } from '../base/failure.ts';
import type { Question } from '../store/store.ts';
import type { HttpResponse, Transport } from '../network/transport.ts';

export interface SenderOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly originOf: (family: Family) => string;
  /** Called after each exchange, secrets included: for the report to JPO support. */
  readonly journal: ((exchange: Observed) => void) | undefined;
}

/** ZIPs with drawings are large; nothing above this is a document of a case. */
const LARGEST_DOWNLOAD = 256 * 1024 * 1024;

/** Sends permitted questions and reads the responses. Methods throw a FailureError. */
export class Sender {
  readonly #options: SenderOptions;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** The answer, with the body behind its download address, if any: that is no API, so it is not counted. */
  async send(question: Question, token: string): Promise<Answered> {
    const answered = await this.#exchange(question, token);
    if (answered.download === undefined) return answered;
    const { transport, originOf } = this.#options;
    const { api } = question;
    if (!isDownloadAllowed(answered.download, originOf(api.family))) {
      throw new FailureError({ code: 'badAnswer', detail: `${api.id}: download from another host` });
    }
    // The address is secret itself, and goes out without the token. A failure here is counted all the same.
    const request = { method: 'GET', url: answered.download, headers: {}, maxBytes: LARGEST_DOWNLOAD } as const;
    const send = () =>
      transport.send(request).catch((error: unknown) => {
        const { code, detail } = failureOf(error);
        throw new FailureError({ code, detail: `${api.id}: download: ${detail ?? ''}` });
      });
    const read = (response: HttpResponse) => ({ ...answered, data: {}, body: readDownload(api, response) });
    return this.#observed({ api, token }, send, read);
  }

  async #exchange({ api, parameter }: Question, token: string): Promise<Answered> {
    const { transport, originOf } = this.#options;
    const parts = api.parameter === 'applicantName' ? [parameter] : parameter.split('/');
    const place = parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
    const path = `${api.path}/${place}`;
    const send = () =>
      transport.send({
        method: 'GET',
        url: `${originOf(api.family)}${path}`,
        headers: { authorization: `Bearer ${token}`, accept: '*/*' },
      });
    return this.#observed({ api, token, path }, send, (response) => readAnswer(api, response));
  }

  /** Sends, reads, and reports to the journal. */
  async #observed(
    { api, ...asked }: { readonly api: Api; readonly token: string; readonly path?: string },
    send: () => Promise<HttpResponse>,
    read: (response: HttpResponse) => Answered,
  ): Promise<Answered> {
    const { originOf, clock, journal } = this.#options;
    const seen = { ...asked, at: clock.now(), api: api.id, origin: originOf(api.family) };
    let response: HttpResponse | undefined;
    let end: Pick<Observed, 'answered' | 'failure'> = {};
    try {
      response = await send();
      const answered = read(response);
      end = { answered };
      return answered;
    } catch (error) {
      end = { failure: failureOf(error) };
      throw error;
    } finally {
      journal?.({ ...seen, endedAt: clock.now(), ...(response ? { response } : {}), ...end });
    }
  }
}
