import { findApi, type ApiName } from '../../../server/src/apis/apis.ts';
import { learn } from '../../../server/src/jpo/learn.ts';
import type { HeldAnswer } from '../../../server/src/store/store.ts';
import { mutationsOf, valueAt, type Json, type Mutation } from './mutations.ts';
import { PHRASES } from './allowed.ts';
import { Oracle } from './oracle.ts';
import type { Sample } from './samples.ts';
import { Desk, type OpenDraft } from './surfaces.ts';
import { draftsOf } from './drafts.ts';

/** A sentence that the whole answer does not give. */
export interface Claim {
  readonly sample: string;
  readonly api: ApiName;
  readonly path: string;
  readonly how: string;
  readonly surface: string;
  readonly line: string;
}

export interface Result {
  /** Answers × fields × ways to spoil one. */
  mutations: number;
  readonly fields: Set<string>;
  readonly surfaces: Set<string>;
  /** Sentences that were looked at. */
  sentences: number;
  /** Mutations with a claim. */
  spoilt: number;
  readonly claims: Claim[];
}

/** The answers that stand together: what app_progress says too is only looked at where that is not held. */
const SETS: readonly (readonly ApiName[])[] = [
  ['app_progress', 'registration_info', 'cite_doc_info', 'jpp_fixed_address'],
  ['app_progress_simple', 'registration_info', 'cite_doc_info', 'priority_right_app_info', 'divisional_app_info'],
];

/** 2026-11-23 08:00 in Japan. */
const FETCHED = Date.UTC(2026, 10, 22, 23);

export function emptyResult(): Result {
  return { mutations: 0, fields: new Set(), surfaces: new Set(), sentences: 0, spoilt: 0, claims: [] };
}

/** Spoils the answers of a sample, every `stride`th mutation, and adds what is said then to the result. */
export async function spoil(
  sample: Sample,
  stride: number,
  isAllowed: (claim: Claim) => boolean,
  result: Result,
): Promise<void> {
  const done = new Set<ApiName>();
  let turn = 0;
  for (const set of SETS) {
    const there = set.filter((name) => sample.answers.has(name));
    const whole = there.map((name) => held(sample, name, sample.answers.get(name)));
    const desk = new Desk(sample.application, whole);
    const drafts = await draftsOf(desk, sample);
    const seen = await desk.seen('first');
    const said = await desk.said(drafts, seen);
    const oracle = new Oracle(said, PHRASES);
    for (const name of there.filter((one) => !done.has(one))) {
      done.add(name);
      const data = sample.answers.get(name) ?? null;
      const isWanted = firstOfEachKind(data);
      for (const mutation of mutationsOf(data, isWanted)) {
        if (turn++ % stride !== 0) continue;
        const answers = whole.map((one) => (one.api.endsWith(`/${name}`) ? held(sample, name, mutation.data) : one));
        await look(sample, name, mutation, { answers, drafts, seen, oracle, isAllowed }, result);
      }
    }
  }
}

interface Looked {
  readonly answers: readonly HeldAnswer[];
  readonly drafts: readonly OpenDraft[];
  readonly seen: Awaited<ReturnType<Desk['seen']>>;
  readonly oracle: Oracle;
  readonly isAllowed: (claim: Claim) => boolean;
}

async function look(
  sample: Sample,
  api: ApiName,
  { path, how, data }: Mutation,
  { answers, drafts, seen, oracle, isAllowed }: Looked,
  result: Result,
): Promise<void> {
  const said = await new Desk(sample.application, answers).said(drafts, seen);
  result.mutations++;
  result.fields.add(`${api} ${path.map((key) => (/^[0-9]+$/u.test(key) ? '*' : key)).join('.')}`);
  for (const [surface, lines] of said) {
    result.surfaces.add(surface);
    result.sentences += lines.length;
  }
  const of = { sample: sample.name, api, path: path.join('.'), how };
  const before = result.claims.length;
  for (const claim of oracle.claims(said, new Set(valuesIn(data)))) {
    const whole = { ...of, ...claim };
    if (!isAllowed(whole)) result.claims.push(whole);
  }
  if (result.claims.length > before) result.spoilt++;
}

/** The texts of an answer; those of one character are flags and the like. */
function* valuesIn(data: Json | undefined): Generator<string> {
  if (typeof data === 'string' && data.length > 1) yield data;
  if (typeof data !== 'object' || data === null) return;
  for (const one of Object.values<Json>(data as Readonly<Record<string, Json>>)) yield* valuesIn(one);
}

function held({ application: { law, number } }: Sample, name: ApiName, data: Json | undefined): HeldAnswer {
  const api = findApi(law, name);
  if (!api) throw new Error(`${law} has no ${name}`);
  const answer = { api: api.id, parameter: number, statusCode: '100', data, fetchedAt: FETCHED };
  return { ...answer, staleAt: learn.staleAt(api, answer) };
}

/** Rows are alike: of each kind (a document code, a class of a person) one is spoilt. */
function firstOfEachKind(data: Json): (path: readonly string[]) => boolean {
  const rows = new Map<string, string>();
  return (path) => {
    const at = path.findLastIndex((key) => /^[0-9]+$/u.test(key));
    if (at < 0) return true;
    const row = valueAt(data, path.slice(0, at + 1));
    const fields = typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Record<string, Json>) : {};
    const kind = ['documentCode', 'applicantAttorneyClass', 'citationType', 'numberType'].map((key) =>
      JSON.stringify(fields[key] ?? ''),
    );
    const key = [...path.slice(0, at).filter((one) => !/^[0-9]+$/u.test(one)), ...kind].join(' ');
    const place = path.slice(0, at + 1).join('.');
    const first = rows.get(key) ?? place;
    rows.set(key, first);
    return first === place;
  };
}

/** The figures of a table in a line. */
export function figures({ mutations, fields, surfaces, sentences, spoilt }: Result): string {
  return `${mutations} spoilt answers (${fields.size} fields), ${surfaces.size} surfaces, ${sentences} sentences; with one too many: ${spoilt}`;
}

/** Each sentence once, with the first field that gives it. */
export function told(claims: readonly Claim[]): string[] {
  const first = new Map<string, string>();
  for (const { sample, api, path, how, surface, line } of claims) {
    const key = `${surface}: ${line.trim()}`;
    if (!first.has(key)) first.set(key, `${key} <= ${sample} ${api} ${path} ${how}`);
  }
  return [...first.values()];
}
