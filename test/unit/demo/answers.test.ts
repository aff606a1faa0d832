import assert from 'node:assert/strict';
import { closeAll, startClient } from './client.ts';
import type { Client } from './client.ts';

describe('demo API: answers', () => {
  let client: Client;

  before(async () => {
    client = await startClient({ minuteLimit: { domestic: 1000, opd: 1000 } });
  });
  after(closeAll);

  async function codes(expected: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, code] of Object.entries(expected)) {
      assert.equal((await client.ask(path)).code, code, path);
    }
  }

  it('finds cases of all three laws', () =>
    codes({
      'patent/v1/app_progress/2022900001': '100',
      'patent/v1/app_progress_simple/2022900001': '100',
      'design/v1/app_progress/2024001950': '100',
      'design/v1/app_progress_simple/2024001950': '100',
      'trademark/v1/app_progress/2026900201': '100',
      'trademark/v1/app_progress_simple/2026900201': '100',
      'design/v1/app_progress/2022900001': '107',
      'patent/v1/registration_info/2020900005': '100',
      'patent/v1/registration_info/2022900001': '107',
      'design/v1/registration_info/2021900103': '100',
      'trademark/v1/registration_info/2022900203': '100',
      'design/v1/priority_right_app_info/2023599906': '100',
      'trademark/v1/priority_right_app_info/2025900208': '100',
    }));

  it('knows the APIs and kinds that a law has', () =>
    codes({
      'design/v1/cite_doc_info/2024001950': '301',
      'utility/v1/app_progress/2022900001': '301',
      'patent/v1/app_progress': '301',
      'patent/v1/app_progress/': '301',
      'patent/v1/app_progress/2022900001/1': '301',
      'patent/v1/case_number_reference/publication/2023490001': '100',
      'design/v1/case_number_reference/publication/2023490001': '204',
      'trademark/v1/case_number_reference/publication/2023490001': '204',
      'trademark/v1/case_number_reference/registration/7490001': '100',
      'patent/v1/case_number_reference/trial/2023490001': '204',
      'patent/v1/case_number_reference/registration/840001': '204',
      'patent/v1/pct_national_phase_application_number/registration/8400001': '204',
      'patent/v1/pct_national_phase_application_number/international_publication/JP2020990001': '204',
    }));

  it('refuses the characters that may not stand in a parameter', () =>
    codes({
      'patent/v1/applicant_attorney/a%09b': '208',
      'patent/v1/applicant_attorney/a,b': '208',
      'patent/v1/applicant_attorney/a%2Cb': '208',
      'patent/v1/applicant_attorney/a:b': '208',
      'patent/v1/applicant_attorney/a%3Bb': '208',
      'patent/v1/applicant_attorney/a%7Cb': '208',
      'patent/v1/app_progress/2022,00001': '208',
    }));

  it('holds publications of 昭和 to be out of scope, up to the boundary in 1989', () =>
    codes({
      'patent/v1/case_number_reference/publication/1985046093': '111',
      'patent/v1/case_number_reference/publication/1989003200': '111',
      'patent/v1/case_number_reference/publication/1989003201': '107',
    }));

  it('has no bodies where the case has no such documents (test/unit/cases/documents.test.ts reads the others)', () =>
    codes({
      'patent/v1/app_doc_cont_refusal_reason/2026900002': '108',
      'design/v1/app_doc_cont_opinion_amendment/2026900102': '108',
      // A decision of 2013: bodies of designs and trademarks begin in 2019.
      'design/v1/app_doc_cont_refusal_reason_decision/2012900105': '108',
      'trademark/v1/app_doc_cont_refusal_reason_decision/2026999999': '107',
    }));

  it('gives publication numbers with an era in one API and western in the other', async () => {
    const { data: progress } = await client.ask('patent/v1/app_progress/2022900001');
    assert.equal(progress['publicationNumber'], '505490001');
    assert.equal(progress['ADPublicationNumber'], '2023490001');
    const { data: reference } = await client.ask('patent/v1/case_number_reference/application/2022900001');
    assert.equal(reference['publicationNumber'], '2023490001');
    assert.equal(reference['registrationNumber'], '');
  });

  it('finds the national phase of an international application', async () => {
    const base = 'patent/v1/pct_national_phase_application_number';
    for (const parameter of ['international_application/US2020990001', 'international_publication/WO2020990001']) {
      assert.deepEqual((await client.ask(`${base}/${parameter}`)).data, { applicationNumber: '2021599901' });
    }
    assert.equal((await client.ask(`${base}/international_application/JP2020990001`)).code, '107');
    const { data } = await client.ask('patent/v1/case_number_reference/publication/2023599901');
    assert.equal(data['nationalPublicationNumber'], '2023599901');
    assert.equal(data['publicationNumber'], '');
    assert.equal(data['internationalPublicationNumber'], 'WO2020990001');
  });

  it('finds people by code, and by their name to the letter', async () => {
    const byCode = await client.ask('design/v1/applicant_attorney_cd/999000018');
    assert.deepEqual(byCode.data, { applicantAttorneyName: '架空　花子' });
    assert.equal((await client.ask('patent/v1/applicant_attorney_cd/000000000')).code, '107');
    const name = encodeURIComponent('エグザンプル　ミホン　ホールディングス　インコーポレイテッド');
    const { data } = await client.ask(`trademark/v1/applicant_attorney/${name}`);
    const people = data['applicantAttorney'] as readonly Record<string, string>[];
    assert.deepEqual(
      people.map((person) => person['applicantAttorneyCd']),
      ['999000016', '999000017'],
    );
    for (const other of ['架空 花子', '架空花子', '架空%2F花子']) {
      const path = `patent/v1/applicant_attorney/${other.includes('%') ? other : encodeURIComponent(other)}`;
      assert.equal((await client.ask(path)).code, '107', other);
    }
  });

  it('gives parent and child the same family', async () => {
    const child = (await client.ask('patent/v1/divisional_app_info/2022900011')).data;
    const parent = (await client.ask('patent/v1/app_progress/2018900010')).data;
    assert.deepEqual(child['parentApplicationInformation'], {
      parentApplicationNumber: '2018900010',
      filingDate: '20181005',
    });
    assert.deepEqual(parent['parentApplicationInformation'], {});
    assert.deepEqual(child['divisionalApplicationInformation'], parent['divisionalApplicationInformation']);
    const family = parent['divisionalApplicationInformation'] as readonly Record<string, string>[];
    assert.deepEqual(
      family.map((one) => [one['applicationNumber'], one['divisionalGeneration']]),
      [
        ['2018900010', '0'],
        ['2022900011', '1'],
      ],
    );
  });

  it('gives the fixed address in the old form, the same each time', async () => {
    const { data } = await client.ask('design/v1/jpp_fixed_address/2024001950');
    const url = String(data['URL']);
    assert.match(url, /^https:\/\/www\.j-platpat\.inpit\.go\.jp\/c1800\/DE\/JP-2024-001950\/[0-9A-F]{64}\/30\/ja$/u);
    assert.deepEqual((await client.ask('design/v1/jpp_fixed_address/2024001950')).data, data);
    const trademark = await client.ask('trademark/v1/jpp_fixed_address/2026900201');
    assert.match(String(trademark.data['URL']), /\/TR\/JP-2026-900201\/[0-9A-F]{64}\/40\/ja$/u);
  });
});
