import assert from 'node:assert/strict';
import type { Fault as DemoFault } from '../support/demoApi.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { demoServices } from '../support/demoServices.ts';
import type { Fault, Result, Run } from './row.ts';

/** A fault while the notices of a case are fetched, by the client with its store. */
export interface DocumentFault extends Fault {
  readonly inject: DemoFault;
  /** Where the body comes from: the API itself, or the address that it gives for a large one. */
  readonly from: 'api' | 'download';
}

const half = (body: Uint8Array) => body.subarray(0, Math.floor(body.length / 2));
const HTML = '<!DOCTYPE html><html><p>ただいまメンテナンス中です。</p></html>';
const DENIED = '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>';

function row(
  ja: string,
  en: string,
  inject: DemoFault,
  sees: Fault['sees'],
  from: DocumentFault['from'] = 'api',
): DocumentFault {
  return { group: 'document', ja, en, inject, sees, requests: 1, from };
}

export const DOCUMENT_FAULTS: readonly DocumentFault[] = [
  row(
    '途中までのZIP（長さは正しい）',
    'ZIP that ends early, with the right length',
    { kind: 'bytes', edit: half },
    'badAnswer',
  ),
  row('ZIPの途中で切断', 'Reset within the ZIP', { kind: 'cut', at: 'bodyMiddle', by: 'reset' }, 'badAnswer'),
  row('Content-Lengthが大きすぎる', 'Content-Length too large', { kind: 'length', add: 100 }, 'badAnswer'),
  row('Content-Lengthが小さすぎる', 'Content-Length too small', { kind: 'length', add: -100 }, 'badAnswer'),
  row('ZIPの代わりにHTML', 'HTML in place of a ZIP', { kind: 'answer', httpStatus: 200, body: HTML }, 'maintenance'),
  row(
    'ダウンロード先が拒む（403）',
    'The download address refuses (403)',
    { kind: 'answer', httpStatus: 403, body: DENIED, contentType: 'application/xml' },
    'badAnswer',
    'download',
  ),
  row(
    'ダウンロードの途中で切断',
    'Reset within the download',
    { kind: 'cut', at: 'bodyMiddle', by: 'reset' },
    'badAnswer',
    'download',
  ),
  row(
    'ダウンロードしたZIPが途中まで',
    'A downloaded ZIP that ends early',
    { kind: 'bytes', edit: half },
    'badAnswer',
    'download',
  ),
];

const NOTICES: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
/** Its responses are above 10 MB, so they come by an address. */
const LARGE: CaseNumber = { law: 'patent', kind: 'application', number: '2020900013' };
const INTERACTIVE = { priority: 'interactive' } as const;

export const fetches: Run<DocumentFault> = async ({ inject, from }) => {
  let fault: DemoFault | undefined = inject;
  const isHere = (api: string) => (from === 'download' ? api === 'download' : api !== 'token' && api !== 'download');
  const office = await demoServices({
    intercept: ({ api }) => (isHere(api) ? fault : undefined),
  });
  try {
    const read = () =>
      from === 'api'
        ? office.cases.documents(NOTICES, 'noticeBodies', INTERACTIVE)
        : office.cases.documents(LARGE, 'responseBodies', INTERACTIVE);
    const { bundle, failure } = await read();
    assert.equal(bundle, undefined);
    const requests = office.asked().length;
    const again = await read();
    assert.equal(again.failure?.code, failure?.code, 'it is not held as an answer');

    fault = undefined;
    await office.clock.advance(60_000);
    const whole = await read();
    assert.equal(whole.failure, undefined);
    assert.ok((whole.bundle?.documents.length ?? 0) > 0);
    assert.deepEqual(office.demo.violations, { minute: 0, daily: 0 });
    return { seen: failure?.code ?? 'nothing', requests, recovered: 'byItself' } satisfies Result;
  } finally {
    await office.close();
  }
};
