import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCiteClass } from '../../../../server/src/jpo/opd/citeClass.ts';
import { readFamily, readFamilyList } from '../../../../server/src/jpo/opd/family.ts';
import { readGlobalDocList } from '../../../../server/src/jpo/opd/globalDocList.ts';
import { readOpdEnvelope } from '../../../../server/src/jpo/opd/xml.ts';
import { apiData, CITE_CLASS, DOCUMENT_LIST, FAMILY, FAMILY_LIST, response } from './fixtures.ts';

/** The data as the store gives it back. */
function held(data: string): unknown {
  return JSON.parse(JSON.stringify(readOpdEnvelope(response(apiData(data))).data));
}

const READERS = [readFamily, readFamilyList, readGlobalDocList, readCiteClass];

describe('OPD answers', () => {
  it('family: members by country, with their numbers', () => {
    const members = readFamily(held(FAMILY));
    assert.deepEqual(
      members.map(({ country, group, application }) => [country, group, application?.raw, application?.date]),
      [
        ['JP', '1', 'JP.2020900001.A', '2020-02-28'],
        ['JP', '1', 'JP.2021900002.A', '2021-08-07'],
        ['US', '2', 'US.201999990001.A', undefined],
      ],
    );
    const [japanese, other, american] = members;
    assert.deepEqual(japanese?.application?.number, { law: 'patent', kind: 'application', number: '2020900001' });
    assert.deepEqual(
      japanese.publications.map(({ number }) => [number?.kind, number?.number]),
      [
        ['publication', '2021490001'],
        ['nationalPublication', '2022599901'],
      ],
    );
    assert.deepEqual(japanese.registrations[0]?.number, { law: 'patent', kind: 'registration', number: '8400001' });
    assert.deepEqual([other?.publications, other?.registrations], [[], []]);
    assert.deepEqual(american?.registrations, [
      {
        raw: 'US.99990001.B2',
        docdb: { kind: 'publication', country: 'US', number: '99990001', code: 'B2' },
        number: undefined,
        date: undefined,
      },
    ]);
  });

  it('family_list: the same with all dates; the country is that of the number', () => {
    const members = readFamilyList(held(FAMILY_LIST));
    assert.deepEqual(
      members.map(({ country, id, group, application }) => [country, id, group, application?.raw]),
      [
        ['EP', '7', undefined, 'EP.20999001.A'],
        ['JP', '8', undefined, 'JP.2020900001.A'],
      ],
    );
    assert.equal(members[0]?.publications[0]?.date, '2022-04-20');
    assert.equal(members[1]?.application?.date, undefined, 'there is no 30 February');
    assert.equal(members[1]?.registrations[0]?.date, '2023-05-01');
  });

  it('global_doc_list: names in two languages, documents by group', () => {
    const { original, translated, groups } = readGlobalDocList(held(DOCUMENT_LIST));
    assert.deepEqual(original, { title: '架空装置 & 見本方法', applicants: ['架空電機株式会社', '見本　太郎'] });
    assert.deepEqual(translated, { title: 'Invented device', applicants: ['KAKU DENKI K.K.'] });
    assert.deepEqual(groups, [
      {
        group: 'a',
        documents: [
          {
            date: '2024-02-27',
            original: { id: 'Written_Opinion_99990000001_JP', description: '意見書' },
            translated: { id: 'T1', description: 'Written Opinion' },
          },
          { date: '2024-03-01', original: { id: undefined, description: '上申書' }, translated: undefined },
        ],
      },
      {
        group: 'b',
        documents: [
          {
            date: undefined,
            original: { id: 'Abstract_99990000002_JP', description: '要約書' },
            translated: undefined,
          },
        ],
      },
    ]);
  });

  it('global_cite_class: numbers, classes, citations', () => {
    const read = readCiteClass(held(CITE_CLASS));
    assert.deepEqual(
      [read.application, read.publication, read.registration].map((one) => [one?.number?.kind, one?.date]),
      [
        ['application', '2020-02-28'],
        ['publication', '2021-09-02'],
        ['registration', '2023-05-01'],
      ],
    );
    assert.deepEqual(read.ipcs, ['A61B   5/1455', 'G01N  21/359']);
    assert.deepEqual(read.officeClasses, [
      { scheme: 'FI', symbol: 'A61B5/1455' },
      { scheme: 'FT', symbol: '4C038 KK10' },
    ]);
    assert.deepEqual(
      read.patents.map(({ publication, format, draftDate, citedIn }) => [
        publication.number?.number ?? publication.raw,
        format,
        draftDate,
        citedIn,
      ]),
      [
        ['2013490006', 'docdb', '2023-01-17', 'Search Report'],
        ['特開平11-490014', 'original', '2023-01-17', 'Search Report'],
      ],
    );
    assert.deepEqual(read.literature, [
      { text: '例示太郎，架空の論文，2012年', draftDate: '2023-01-17', citedIn: 'Search Report' },
    ]);
  });

  it('without data are empty', () => {
    for (const data of [held(''), {}, undefined, null, '', 3, [], { children: {} }, { children: [null, 3, {}] }]) {
      assert.deepEqual(readFamily(data), []);
      assert.deepEqual(readFamilyList(data), []);
      assert.deepEqual(readGlobalDocList(data).groups, []);
      assert.deepEqual(readCiteClass(data).patents, []);
    }
  });

  it('are read without an error, whatever the store holds', () => {
    const names = fc.constantFrom(
      ...[FAMILY, FAMILY_LIST, DOCUMENT_LIST, CITE_CLASS].flatMap((xml) =>
        [...xml.matchAll(/<([a-z-]+)/gu)].map((match) => match[1] ?? ''),
      ),
    );
    const text = fc.oneof(fc.string(), fc.constantFrom('JP.2020900001.A', '2020-02-28', ''), fc.jsonValue());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.record(
        {
          name: fc.oneof(names, fc.jsonValue()),
          attributes: fc.oneof(fc.dictionary(fc.constantFrom('group', 'id', 'scheme', '__proto__'), text), text),
          text,
          children: fc.oneof({ depthSize: 'small' }, fc.array(tie('tree')), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(tree, fc.jsonValue()), (data) => {
        for (const read of READERS) read(data);
      }),
    );
    // Anywhere in a true answer, something else.
    for (const [index, xml] of [FAMILY, FAMILY_LIST, DOCUMENT_LIST, CITE_CLASS].entries()) {
      const json = JSON.stringify(held(xml));
      fc.assert(
        fc.property(fc.nat(400), fc.jsonValue(), (at, value) => {
          let place = 0;
          READERS[index]?.(JSON.parse(json, (_key, old: unknown) => (place++ === at ? value : old)));
        }),
      );
    }
  });
});
