import assert from 'node:assert/strict';
import { DEMO_CASES } from '../../../server/demo/cases/cases.ts';
import type { DemoCase } from '../../../server/demo/cases/cases.ts';
import { eraNumber } from '../../../server/demo/cases/eraNumber.ts';
import type { DocumentRow } from '../../../server/demo/cases/documents.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

const TODAY = '20261123';
const { cases, people } = DEMO_CASES;
const LAW_DIGIT = { patent: '1', design: '3', trademark: '4' };

function numbersOf(law: DemoCase['law'], progress: DemoCase['progress']): CaseNumber[] {
  const all: CaseNumber[] = [
    { law, kind: 'application', number: progress.applicationNumber },
    { law, kind: 'registration', number: progress.registrationNumber },
  ];
  if ('ADPublicationNumber' in progress) {
    all.push(
      { law, kind: 'publication', number: progress.ADPublicationNumber },
      { law, kind: 'nationalPublication', number: progress.ADNationalPublicationNumber },
      { law, kind: 'internationalApplication', number: progress.internationalApplicationNumber },
      { law, kind: 'internationalPublication', number: progress.internationalPublicationNumber },
    );
  }
  return all.filter(({ number }) => number !== '');
}

function documents({ progress }: DemoCase): readonly DocumentRow[] {
  return progress.bibliographyInformation[0]?.documentList ?? [];
}

function weekday(date: string): number {
  return new Date(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T00:00Z`).getUTCDay();
}

describe('demo cases', () => {
  it('are enough of each law', () => {
    const count = (law: string) => cases.filter((one) => one.law === law).length;
    assert.deepEqual([count('patent'), count('design'), count('trademark')], [14, 6, 8]);
  });

  it('have numbers of their own', () => {
    const numbers = cases.flatMap(({ law, progress }) =>
      [progress.applicationNumber, progress.registrationNumber].filter(Boolean).map((number) => `${law} ${number}`),
    );
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('have application numbers that real ones do not reach, but for the one with a small serial', () => {
    for (const { progress } of cases) {
      const serial = Number(progress.applicationNumber.slice(4));
      const small = progress.applicationNumber === '2024001950';
      assert.ok(small || serial > 900_000 || (serial > 599_900 && serial < 600_000), progress.applicationNumber);
    }
  });

  it('have numbers that nobody marks as impossible', () => {
    for (const { law, progress } of cases) {
      const printed = numbersOf(law, progress).map((number) => formatNumber(number));
      const found = scan(printed.join('\n'), { year: 2026 });
      assert.deepEqual(
        found.map(({ text, problem }) => ({ text, problem })),
        printed.map((text) => ({ text, problem: undefined })),
      );
    }
  });

  it('go through their documents in the order of time, on working days, up to the day of the demo', () => {
    for (const one of cases) {
      const dates = documents(one).map((row) => row.legalDate);
      const all = [...dates, one.progress.registrationDate, one.progress.publicationDate].filter(Boolean);
      assert.deepEqual(dates, dates.toSorted(), one.progress.applicationNumber);
      for (const date of all) {
        assert.match(date, /^\d{8}$/u);
        assert.ok(date <= TODAY, `${one.progress.applicationNumber} ${date}`);
        assert.ok(![0, 6].includes(weekday(date)), `${one.progress.applicationNumber} ${date}`);
        assert.ok(date >= one.progress.filingDate, `${one.progress.applicationNumber} ${date}`);
      }
    }
  });

  it('number their documents as the JPO does', () => {
    for (const one of cases) {
      for (const row of documents(one)) {
        const year = row.legalDate.slice(2, 4);
        const mailed = `06${LAW_DIGIT[one.law]}${year}`;
        const starts = [`5${year}`, mailed, `968${year}`, 'BBBBBBBBBBB'];
        assert.equal(row.documentNumber.length, 11, row.documentNumber);
        assert.ok(
          starts.some((start) => row.documentNumber.startsWith(start)),
          row.documentNumber,
        );
        assert.equal(row.availabilityFlag === '1', row.documentSeparator !== ' ');
      }
    }
  });

  it('name only people of the directory, whose codes are invented', () => {
    const known = new Map(people.map(({ code, name }) => [code, name]));
    for (const { progress } of cases) {
      for (const party of progress.applicantAttorney) {
        assert.equal(known.get(party.applicantAttorneyCd), party.name);
      }
    }
    assert.equal(known.size, people.length);
    for (const { code, name } of people) {
      assert.match(code, /^9990\d{5}$/u);
      assert.match(name, /架空|見本|例示|サンプル|ＭＩＨＯＮ|ミホン/u);
    }
  });

  it('cover the states that a case can be in', () => {
    const last = (one: DemoCase) => documents(one).at(-1)?.documentCode;
    const state = ({ progress }: DemoCase) => progress.erasureIdentifier;
    for (const law of ['patent', 'design', 'trademark']) {
      const ofLaw = cases.filter((one) => one.law === law);
      for (const code of ['A63', 'A131', 'A02'])
        assert.ok(
          ofLaw.some((one) => last(one) === code),
          `${law} ${code}`,
        );
      for (const erasure of ['', '00', '01'])
        assert.ok(
          ofLaw.some((one) => state(one) === erasure),
          `${law} ${erasure}`,
        );
    }
    for (const code of ['A621', 'A01', 'A761', 'A523'])
      assert.ok(
        cases.some((one) => last(one) === code),
        code,
      );
  });

  it('write publication numbers in the era of their year', () => {
    const examples = { '2021090037': '503090037', '2002233033': '414233033', '1992087383': '404087383' };
    for (const [western, era] of Object.entries(examples)) assert.equal(eraNumber(western), era);
    assert.equal(eraNumber('1985046093'), '360046093');
    assert.equal(eraNumber('1989003200'), '364003200');
    assert.equal(eraNumber('1989003201'), '401003201');
    assert.equal(eraNumber('2008516341'), '420516341');
  });
});
