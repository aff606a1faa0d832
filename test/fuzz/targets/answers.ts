import assert from 'node:assert/strict';
import { FactsReader } from '../../../server/src/cases/facts.ts';
import { knowledgeLines } from '../../../server/src/features/shared/caseMarkdown.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import { APIS } from '../../../server/src/apis/apis.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import { readCiteClass } from '../../../server/src/jpo/opd/citeClass.ts';
import { readFamily, readFamilyList } from '../../../server/src/jpo/opd/family.ts';
import { readGlobalDocList } from '../../../server/src/jpo/opd/globalDocList.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { ApiLaw } from '../../../server/src/apis/apis.ts';
import { READERS } from '../../unit/apis/readers.ts';

const LAWS: readonly ApiLaw[] = ['patent', 'design', 'trademark'];
const OPD = [readCiteClass, readFamily, readFamilyList, readGlobalDocList];
const NOW = Date.UTC(2026, 10, 23);
const messages = messagesFor('ja');

/** Any JSON is read as the data of each of the 42 APIs, learnt from, and shown; nothing throws. */
export function fuzz(input: Uint8Array): void {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(input));
  } catch {
    return;
  }
  for (const read of OPD) read(data);
  for (const law of LAWS) {
    for (const read of Object.values(READERS)) read(law, data);
    show(law, data);
  }
  for (const api of APIS) {
    const parameter = api.parameter === 'internationalNumber' ? 'international_application/JP2020012345' : '2022900001';
    const question = { api, parameter };
    const answer = { api: api.id, parameter, statusCode: '100', data, fetchedAt: NOW };
    assert.ok(learn.staleAt(api, answer) > NOW);
    for (const { application } of learn.links(question, answer)) assert.match(application, /^[0-9]{10}$/u);
    for (const { code } of learn.names(question, answer)) assert.match(code, /^[0-9]{9}$/u);
  }
}

/** As a hover shows it. */
function show(law: ApiLaw, data: unknown): void {
  const held = { api: `${law}/app_progress`, parameter: '', statusCode: '100', data, fetchedAt: NOW, staleAt: NOW + 1 };
  const { registration } = new FactsReader(NOW).facts(
    law,
    new Map([
      ['app_progress', held],
      ['registration_info', held],
    ]),
  );
  const progress = readProgress(law, data);
  const known = { progress, register: registration?.value };
  const source = { api: held.api, fetchedAt: NOW };
  const number = { law, kind: 'application', number: '2022900001' } as const;
  const text = knowledgeLines({ kind: 'case', progress, known, source, isStale: false }, number, messages, {
    now: NOW,
    residentAbroad: false,
  }).join('\n');
  assert.ok(!/[<>]|\]\(|command:/u.test(text.replaceAll(/\\./gu, '').replaceAll(/&[a-z]+;|&#[0-9]+;/gu, '')), text);
}
