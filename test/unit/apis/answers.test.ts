import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answer } from '../../../server/demo/answers.ts';
import { createIndex, DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import {
  readFixedAddress,
  readNationalPhase,
  readNumberReference,
} from '../../../server/src/apis/answers/numberReference.ts';
import { readApplicantCodes, readApplicantName, refusedInName } from '../../../server/src/apis/answers/applicants.ts';
import { readPriorityAnswer } from '../../../server/src/apis/answers/priority.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import { apiById, APIS } from '../../../server/src/apis/apis.ts';
import { readDate } from '../../../server/src/base/calendarDate.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import { READERS } from './readers.ts';

const LAWS = ['patent', 'design', 'trademark'] as const;

describe('reading of answers', () => {
  it('a document row whose number says that there is none has none', () => {
    const row = (documentNumber: string) => ({ documentCode: 'A63', documentNumber });
    const documentList = ['99999999999', 'BBBBBBBBBBB', '', '52400900476'].map(row);
    const { documents } = readProgress('patent', { bibliographyInformation: [{ numberType: '01', documentList }] });
    assert.deepEqual(
      documents?.map(({ number }) => number),
      [undefined, undefined, undefined, '52400900476'],
    );
  });

  it('a row that cannot be read is kept as one of which nothing is known', () => {
    const nothing = [undefined, undefined, '', ''];
    const documentList = [null, 5, {}, { documentCode: null }, { documentCode: 'A63', legalDate: '20260230' }];
    const { documents } = readProgress('patent', { bibliographyInformation: [{ documentList }, 'x'] });
    assert.deepEqual(
      documents?.map(({ code, date, description, group }) => [code, date, description, group]),
      [...Array<unknown>(4).fill(nothing), ['A63', undefined, '特許願', ''], nothing],
    );
  });

  it('takes lists that are written as objects with numbered keys, and empty ones of every kind', () => {
    const one = { name: '架空電機株式会社', applicantAttorneyClass: '1', applicantAttorneyCd: '' };
    const read = (applicantAttorney: unknown) => readProgress('trademark', { applicantAttorney }).applicants;
    const party = { code: undefined, name: '架空電機株式会社' };
    assert.deepEqual(read({ '0': one, '1': one }), [party, party]);
    for (const none of ['', {}, []]) assert.deepEqual(read(none), []);
    for (const unsaid of [undefined, null, 'x', 7]) assert.equal(read(unsaid), undefined);
  });

  it('takes the western number of a publication, never the nine digits of the era', () => {
    const { publication } = readProgress('patent', { publicationNumber: '503490005', ADPublicationNumber: '' });
    assert.equal(publication, undefined);
    const western = readProgress('patent', { publicationNumber: '503490005', ADPublicationNumber: '2021490005' });
    assert.equal(western.publication?.number, '2021490005');
    assert.equal(readNumberReference('patent', { publicationNumber: '503490005' }).publication, undefined);
  });

  it('takes numbers in the form of their kind only', () => {
    const of = (registrationNumber: unknown) =>
      readNumberReference('patent', { registrationNumber }).registration?.number;
    assert.deepEqual(['8400001', 8400001, '840001', '８４００００１', '8400001 ', '', null].map(of), [
      '8400001',
      '8400001',
      ...Array<undefined>(5).fill(undefined),
    ]);
    assert.equal(readNationalPhase({ applicationNumber: '2021599901' })?.law, 'patent');
    assert.equal(readNationalPhase({ applicationNumber: 'PCT/JP2020/012345' }), undefined);
  });

  it('takes the address of a page of J-PlatPat, and of nothing else', () => {
    const good = 'https://www.j-platpat.inpit.go.jp/c1800/PU/JP-2020-900005/AB/10/ja';
    assert.equal(readFixedAddress({ URL: good }), good);
    for (const URL of [
      'http://www.j-platpat.inpit.go.jp/c1800/PU/',
      'https://www.j-platpat.inpit.go.jp.example.com/',
      'https://www.j-platpat.inpit.go.jp:8443/',
      'https://user:pass@www.j-platpat.inpit.go.jp/',
      'javascript:alert(1)//www.j-platpat.inpit.go.jp',
      'command:workbench.action.quit',
      '',
      null,
      {},
    ]) {
      assert.equal(readFixedAddress({ URL }), undefined, JSON.stringify(URL));
    }
  });

  it('takes names and codes, several of one name', () => {
    assert.equal(readApplicantName({ applicantAttorneyName: '見本　太郎' }), '見本　太郎');
    assert.equal(readApplicantName({}), undefined);
    const applicantAttorney = [{ applicantAttorneyCd: '999000016', name: 'エ' }, {}, { name: 'オ' }];
    assert.deepEqual(readApplicantCodes({ applicantAttorney }), [{ code: '999000016', name: 'エ' }]);
  });

  it('knows the characters that the API refuses in a name', () => {
    for (const name of ['a\tb', 'a,b', 'a:b', 'a;b', 'a|b']) assert.ok(refusedInName(name), name);
    for (const name of ['架空電機株式会社', 'Ａ，Ｂ：Ｃ', 'a b', "a'b"]) assert.ok(!refusedInName(name), name);
  });

  it('a code of a law that nobody knows names no application, also one that every object has a name for', () => {
    for (const nationalPriorityLawCd of ['constructor', '__proto__', 'toString', '9']) {
      const row = { nationalPriorityLawCd, nationalPriorityApplicationNumber: '2020900005' };
      const [priority] = readPriorityAnswer({ priorityRightInformation: [row] }) ?? [];
      assert.deepEqual(priority, { kind: 'unread' });
      const parentApplicationInformation = {
        parentApplicationLawCode: nationalPriorityLawCd,
        parentApplicationNumber: '2020900005',
      };
      assert.equal(readProgress('design', { parentApplicationInformation }).parent, undefined);
    }
  });

  it('takes dates that exist', () => {
    assert.deepEqual(['20240229', '2024-02-29', '20230229', '2024022', '', '99999999', '20240001'].map(readDate), [
      '2024-02-29',
      '2024-02-29',
      ...Array<undefined>(5).fill(undefined),
    ]);
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(...LAWS), (data, law) => {
        readAll(law, data);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on a good answer one part of which is anything', () => {
    const good = goodAnswers();
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom('constructor', '__proto__', '', null, '20269999', -0, 1e300));
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(fc.nat(30), { maxLength: 8 }), part, (data, path, value) => {
        const spoilt = replaceAt(data, path, value);
        for (const law of LAWS) readAll(law, spoilt);
      }),
      { numRuns: 500 },
    );
  });
});

/** Reads `data` as the answer of every API, and what is learnt of it. */
function readAll(law: (typeof LAWS)[number], data: unknown): void {
  for (const read of Object.values(READERS)) JSON.stringify(read(law, data));
  for (const api of APIS) {
    const parameter = api.parameter === 'internationalNumber' ? 'international_application/JP2020012345' : 'x';
    const fresh = { api: api.id, parameter, statusCode: '100', data, fetchedAt: 1_800_000_000_000 };
    assert.ok(learn.staleAt(api, fresh) > fresh.fetchedAt);
    for (const { number, application } of learn.links({ api, parameter }, fresh)) {
      assert.match(application, /^[0-9]{10}$/u);
      assert.notEqual(number.number, '');
    }
  }
}

/** Answers of the demo API to all its cases. */
function goodAnswers(): unknown[] {
  const index = createIndex(DEMO_CASES);
  return DEMO_CASES.cases.flatMap(({ law, progress: { applicationNumber: number } }) => {
    const names = ['app_progress', 'registration_info', 'jpp_fixed_address', 'priority_right_app_info'];
    const answers = names.map((name) => answer(index, apiById(`${law}/${name}`), [number]));
    return [...answers, answer(index, apiById(`${law}/case_number_reference`), ['application', number])].flatMap(
      ({ data }) => (data === undefined ? [] : [data]),
    );
  });
}

/** A copy of a JSON value in which the part at the end of this path (the nth of the entries at each step) is another. */
function replaceAt(json: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof json !== 'object' || json === null) return value;
  const entries = Object.entries(json);
  if (entries.length === 0) return value;
  const at = step % entries.length;
  const changed = entries.map(([key, inner], i) => [
    key,
    i === at ? replaceAt(inner, rest, value) : (inner as unknown),
  ]);
  return Array.isArray(json) ? changed.map(([, inner]) => inner) : (Object.fromEntries(changed) as unknown);
}
