import assert from 'node:assert/strict';
import { isSurelyLast, isWholeHistory, isWholePriorities } from '../../../server/src/cases/whole.ts';
import { readCitations } from '../../../server/src/apis/answers/citations.ts';
import { readProgress, type Progress } from '../../../server/src/apis/answers/progress.ts';
import { readRegistration } from '../../../server/src/apis/answers/registration.ts';
import { demoSamples, officeSamples } from '../absence/samples.ts';

const row = (code: string, legalDate: string, more: object = {}) => ({
  legalDate,
  irirFlg: '0',
  availabilityFlag: '1',
  documentCode: code,
  documentDescription: '書類',
  documentNumber: '52001475960',
  documentSeparator: 'S',
  ...more,
});

function historyOf(...rows: object[]): Progress {
  const bibliographyInformation = [
    { numberType: '01', documentList: rows },
    { numberType: '02', documentList: [] },
  ];
  return readProgress('patent', { bibliographyInformation });
}

describe('whether an answer lists all there is', () => {
  it('the answers of the office and of the demo API do: nothing is silenced by forms that are too narrow', () => {
    const whole: string[] = [];
    const partial: string[] = [];
    for (const { name, application, answers } of [...officeSamples(), ...demoSamples()]) {
      const data = answers.get('app_progress');
      if (data === undefined) continue;
      const progress = readProgress(application.law, data);
      const isWhole = isWholeHistory(progress) && progress.hasAllParties && progress.isNumberUnread !== true;
      (isWhole && isWholePriorities(progress.priorities ?? []) ? whole : partial).push(name);
      const citations = answers.get('cite_doc_info');
      if (citations !== undefined) assert.ok(readCitations(citations).isWhole, name);
      const register = answers.get('registration_info');
      if (register !== undefined) assert.ok(readRegistration(application.law, register).holders?.length, name);
    }
    assert.ok(whole.length >= 28);
    assert.deepEqual(partial, []);
  });

  it('a history with a row that does not say its day, code, number, part or group does not', () => {
    assert.equal(isWholeHistory(historyOf(row('A63', '20200720'), row('A131', '20240227'))), true);
    for (const key of ['legalDate', 'documentCode', 'documentNumber', 'documentSeparator', 'availabilityFlag']) {
      for (const value of [undefined, null, [], {}, '異様な値', ...(key === 'documentSeparator' ? [] : [''])]) {
        const progress = historyOf(row('A63', '20200720'), row('A131', '20240227', { [key]: value }));
        assert.equal(isWholeHistory(progress), false, `${key} ${JSON.stringify(value)}`);
        assert.equal(progress.documents?.length, 2, 'the row is kept');
      }
    }
  });

  it('none, an empty one, and one without the group of the application says nothing', () => {
    for (const bibliographyInformation of [
      undefined,
      null,
      '',
      [],
      {},
      [{ numberType: '01', documentList: [] }],
      [7],
    ]) {
      assert.equal(isWholeHistory(readProgress('patent', { bibliographyInformation })), false);
    }
  });

  it('a row is surely the last where no row that cannot be read may stand behind it', () => {
    const last = (...rows: object[]) => {
      const { documents = [] } = historyOf(...rows);
      const refused = documents.find(({ code }) => code === 'A02');
      return refused && isSurelyLast(refused, documents);
    };
    const refusal = row('A02', '20240701');
    assert.equal(last(row('A131', '20240227'), refusal), true);
    assert.equal(last(row('A131', '20240227', { documentCode: '' }), refusal), true);
    assert.equal(last(refusal, row('C60', '20240901', { documentCode: '' })), false);
    assert.equal(last(refusal, row('C60', '')), false);
    assert.equal(last(row('A02', '')), false);
  });

  it('a list of parties is whole with every person, class and code, and an applicant', () => {
    const one = { applicantAttorneyCd: '999000011', name: '架空電機株式会社', applicantAttorneyClass: '1' };
    const agent = { applicantAttorneyCd: '', name: '見本　太郎', applicantAttorneyClass: '2' };
    const isWhole = (...applicantAttorney: object[]) => readProgress('patent', { applicantAttorney }).hasAllParties;
    assert.equal(isWhole(one, agent), true);
    assert.equal(isWhole({ ...one, applicantAttorneyCd: undefined }, agent), false);
    assert.equal(isWhole({ ...one, name: 7 }, agent), false);
    assert.equal(isWhole(one, { ...agent, applicantAttorneyClass: '3' }), false);
    assert.equal(isWhole(agent), false);
    assert.equal(isWhole(), false);
  });
});
