import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseNumber, Kind } from '../../../../server/src/numbers/caseNumber.ts';
import { APIS, findApi, type Api } from '../../../../server/src/apis/apis.ts';
import {
  caseNumberOf,
  docdbOf,
  formatDocdb,
  parameterOf,
  readDocdb,
  type DocdbNumber,
} from '../../../../server/src/jpo/opd/docdb.ts';

function patent(kind: Kind, number: string): CaseNumber {
  return { law: 'patent', kind, number };
}

function shown(number: CaseNumber): string | undefined {
  const docdb = docdbOf(number);
  return docdb && `${docdb.kind}/${formatDocdb(docdb)}`;
}

function opd(name: Api['name']): Api {
  const api = APIS.find((row) => row.family === 'opd' && row.name === name);
  assert.ok(api);
  return api;
}

describe('DOCDB numbers', () => {
  it('of Japanese cases', () => {
    assert.equal(shown(patent('application', '2020008423')), 'application/JP.2020008423.A');
    assert.equal(shown(patent('registration', '6249966')), 'publication/JP.6249966.B2');
    assert.equal(shown(patent('publication', '2021490001')), 'publication/JP.2021490001.A');
    assert.equal(shown(patent('nationalPublication', '2023599901')), 'publication/JP.2023599901.A');
  });

  it('are not made up where no form is known', () => {
    const unknown: readonly CaseNumber[] = [
      patent('application', '1998123456'),
      patent('publication', '1992087383'),
      patent('registration', '2500000'),
      patent('registration', '0123456'),
      patent('internationalApplication', 'JP2020012345'),
      patent('internationalPublication', 'WO2020123456'),
      patent('republication', 'WO2010016589'),
      patent('examinedPublication', '1994012345'),
      patent('trial', '2021012345'),
      { law: 'design', kind: 'application', number: '2021019500' },
      { law: 'trademark', kind: 'registration', number: '6036291' },
      { law: 'utilityModel', kind: 'application', number: '2023003687' },
    ];
    for (const number of unknown) assert.equal(docdbOf(number), undefined, `${number.law} ${number.kind}`);
    assert.equal(shown(patent('registration', '2500001')), 'publication/JP.2500001.B2');
  });

  it('are read from text', () => {
    const number = { kind: 'application', country: 'US', number: '201313768239', code: 'A' };
    assert.deepEqual(readDocdb('US.201313768239.A'), number);
    assert.deepEqual(readDocdb(' us.201313768239.a '), number);
    assert.deepEqual(readDocdb('EP.9990001.A1', 'publication'), {
      kind: 'publication',
      country: 'EP',
      number: '9990001',
      code: 'A1',
    });
    const others = ['', 'JP2020008423', 'JP.2020008423', 'JP.H11490014.A', 'JPN.1.A', 'JP..A', 'JP.1.A12', 'JP.１.A'];
    for (const text of [...others, `JP.${'1'.repeat(95)}.A`, 'JP.1.A\nJP.2.A']) {
      assert.equal(readDocdb(text), undefined, text);
    }
  });

  it('lead back to Japanese cases', () => {
    const back = (text: string, kind: DocdbNumber['kind']) => {
      const docdb = readDocdb(text, kind);
      return docdb && caseNumberOf(docdb);
    };
    assert.deepEqual(back('JP.2017152743.A', 'application'), patent('application', '2017152743'));
    assert.deepEqual(back('JP.2018008995.A', 'publication'), patent('publication', '2018008995'));
    assert.deepEqual(back('JP.2015508823.A', 'publication'), patent('nationalPublication', '2015508823'));
    assert.deepEqual(back('JP.6249966.B2', 'publication'), patent('registration', '6249966'));
    assert.deepEqual(back('JP.6249966.B1', 'publication'), patent('registration', '6249966'));
    for (const other of ['US.9990001.B2', 'JP.6249966.B2', 'JP.2020008423.U', 'JP.99123456.A']) {
      assert.equal(back(other, 'application'), undefined, other);
    }
    assert.equal(back('JP.2123456.B2', 'publication'), undefined);
  });

  it('come back as they went', () => {
    const serial = fc.integer({ min: 1, max: 999_999 }).map((n) => String(n).padStart(6, '0'));
    const year = fc.integer({ min: 2000, max: 2099 }).map(String);
    const number = fc.tuple(year, serial).map(([y, n]) => y + n);
    fc.assert(
      fc.property(number, fc.integer({ min: 2_500_001, max: 9_999_999 }), (ten, seven) => {
        const published: Kind = Number(ten.slice(4)) >= 500_001 ? 'nationalPublication' : 'publication';
        for (const one of [patent('application', ten), patent(published, ten), patent('registration', String(seven))]) {
          const docdb = docdbOf(one);
          assert.ok(docdb);
          assert.deepEqual(readDocdb(formatDocdb(docdb), docdb.kind), docdb);
          assert.deepEqual(caseNumberOf(docdb), one);
        }
      }),
    );
  });
});

describe('parameters of the OPD-APIs', () => {
  const application = readDocdb('JP.2020008423.A', 'application');
  const registration = readDocdb('JP.6249966.B2', 'publication');
  const foreign = readDocdb('US.201999990001.A', 'application');
  assert.ok(application && registration && foreign);

  it('have one of four forms', () => {
    for (const name of ['family', 'family_list'] as const) {
      assert.equal(parameterOf(opd(name), application), 'application/JP.2020008423.A');
      assert.equal(parameterOf(opd(name), registration), 'publication/JP.6249966.B2');
    }
    for (const name of ['global_doc_list', 'global_cite_class'] as const) {
      assert.equal(parameterOf(opd(name), foreign), 'US.201999990001.A');
    }
    const id = 'Abstract_61539913647_JP';
    assert.equal(parameterOf(opd('global_doc_cont'), foreign, id), `US.201999990001.A/${id}`);
    assert.equal(parameterOf(opd('jp_doc_cont'), application, id), `JP.2020008423.A/${id}`);
  });

  it('are undefined for what an API does not take', () => {
    assert.equal(parameterOf(opd('global_doc_list'), registration), undefined);
    assert.equal(parameterOf(opd('global_doc_cont'), application), undefined);
    assert.equal(parameterOf(opd('jp_doc_cont'), foreign, 'Abstract_1_US'), undefined);
    const domestic = findApi('patent', 'app_progress');
    assert.ok(domestic);
    assert.equal(parameterOf(domestic, application), undefined);
  });

  it('take no id that would lead elsewhere', () => {
    const api = opd('global_doc_cont');
    for (const id of [
      '',
      '.',
      '..',
      '../x',
      'a/b',
      'a\\b',
      'a b',
      'a:b',
      'a,b',
      'a|b',
      'a;b',
      'a\u0000',
      'a'.repeat(201),
    ]) {
      assert.equal(parameterOf(api, application, id), undefined, id);
    }
    assert.equal(parameterOf(api, application, '...'), 'JP.2020008423.A/...');
  });
});
