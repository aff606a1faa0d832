import assert from 'node:assert/strict';
import { FailureError, type Failure } from '../../server/src/base/failure.ts';
import { readHttpSettings } from '../../server/src/network/proxy.ts';
import { NetworkTransport, type HttpResponse, type TransportLimits } from '../../server/src/network/transport.ts';
import type { Endings } from './endings.ts';
import type { PrivateCa } from './privateCa.ts';

const LIMITS: TransportLimits = { totalMs: 10_000, maxBytes: 100_000 };

/** What a request to the API carries and nobody else may see. */
export const TOKEN = 'Bearer himitsu-no-token';

export interface DeskOptions {
  /** The editor's section `http`. */
  readonly http?: object;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limits?: Partial<TransportLimits>;
  /** Whose certificates are trusted; absent: those that Node trusts. */
  readonly ca?: PrivateCa;
}

/** A transport in an office, with settings that can be changed while it is used. */
export class Desk {
  http: object;
  environment: Readonly<Record<string, string>>;
  readonly transport: NetworkTransport;

  constructor({ http = {}, environment = {}, limits = {}, ca }: DeskOptions) {
    this.http = http;
    this.environment = environment;
    this.transport = new NetworkTransport(
      { ...LIMITS, ...limits },
      () => ({ http: readHttpSettings(this.http), environment: this.environment }),
      () => ca?.trust(),
    );
  }

  /** One that `ends` closes. */
  static until(ends: Endings, options: DeskOptions): Desk {
    const made = new Desk(options);
    ends.add(() => made.transport.close());
    return made;
  }

  ask(url: string): Promise<HttpResponse> {
    return this.transport.send({ method: 'GET', url, headers: { authorization: TOKEN } });
  }

  /** The failure of a request that has to fail, of which nothing secret is told. */
  fail(url: string): Promise<Failure> {
    return failureOfSending(this.ask(url));
  }
}

/** The failure of an exchange that has to fail, of which nothing secret is told. */
export async function failureOfSending(sent: Promise<HttpResponse>): Promise<Failure> {
  try {
    await sent;
  } catch (error) {
    assert.ok(error instanceof FailureError, String(error));
    assert.doesNotMatch(`${error.message}${error.stack}${JSON.stringify(error.failure)}`, /himitsu/u);
    return error.failure;
  }
  return assert.fail('it should have failed');
}
