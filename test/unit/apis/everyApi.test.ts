import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { answer, checkParameters } from '../../../server/demo/answers.ts';
import { createIndex, DEMO_CASES, type DemoCase } from '../../../server/demo/cases/cases.ts';
import { APIS, type Api } from '../../../server/src/apis/apis.ts';
import { READERS } from './readers.ts';

const index = createIndex(DEMO_CASES);

/** What a case can be asked for with this API; OPD numbers are answered elsewhere. */
function parametersOf({ parameter }: Api, { progress, law }: DemoCase): string[][] {
  const { applicationNumber, applicantAttorney } = progress;
  switch (parameter) {
    case 'applicationNumber':
      return [[applicationNumber]];
    case 'kindAndNumber':
      return [['application', applicationNumber]];
    case 'applicantCode':
      return applicantAttorney.map(({ applicantAttorneyCd }) => [applicantAttorneyCd]);
    case 'applicantName':
      return applicantAttorney.map(({ name }) => [name]);
    case 'internationalNumber':
      return law === 'patent' ? [['international_application', progress.internationalApplicationNumber]] : [];
    default:
      return [];
  }
}

/** The good answers of the demo API to an API about all its cases. */
function goodAnswers(api: Api) {
  return DEMO_CASES.cases
    .filter(({ law }) => law === api.law)
    .flatMap((one) => parametersOf(api, one))
    .filter((parameters) => checkParameters(api, parameters) === undefined)
    .map((parameters) => answer(index, api, parameters))
    .filter(({ code }) => code === '100');
}

describe('every domestic API', () => {
  for (const api of APIS.filter(({ family }) => family === 'domestic')) {
    it(`${api.id}: the demo API has an answer, and something reads it`, () => {
      const answers = goodAnswers(api);
      assert.notEqual(answers.length, 0, 'server/demo/answers.ts has nothing for it');
      if (api.answer === 'zip') {
        assert.ok(answers.every(({ archive }) => archive !== undefined));
        return;
      }
      const read = READERS[api.name];
      assert.ok(read, 'test/unit/apis/readers.ts does not say how its data are read');
      const nothing = read(api.law, {});
      assert.ok(answers.some(({ data }) => !isDeepStrictEqual(read(api.law, data), nothing)));
    });
  }
});
