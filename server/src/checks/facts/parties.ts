import { isPlaceholder } from '../../drafts/placeholders.ts';
import type { Person } from '../../drafts/reading.ts';
import type { Party } from '../../apis/answers/progress.ts';
import type { FactFindingCode } from '../codes.ts';
import type { Finding, Fix } from '../finding.ts';
import { inWidthOf, placeOf, replaceContent } from './contents.ts';
import { heldCase, isSameName, progressOf, type KnownFacts } from './knownFacts.ts';
import { standingOf } from './standing.ts';
import { isAppealAgainstRefusal } from './state.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

/** Which side of the case a person must be on; undefined for persons who need not be on record. */
export type Side = 'applicant' | 'agent' | 'holder';

/** Types in which the one who acts can be anybody, or acts against the holder (特許法71条, 113条, 186条, 商標法43条の2). */
const BY_ANYBODY =
  'examinationRequest publicationsSubmission registrationFee advisoryOpinion opposition oppositionOfLaw fileInspection registerInspection inspection'.split(
    ' ',
  );
/** Those whom a 名義変更届 takes the application from. */
const GIVERS = ['譲渡人', '被承継人'];
const TAKERS = ['承継人', '承継人代理人'];
/** Agents that are on record before the document; those who are only appointed with it are not. */
const AGENTS = ['代理人', '譲渡人代理人', '旧代理人', '辞任した代理人', '解任した代理人'];

/** Where a person of the document must be on record. */
export function sideOf(subject: DraftUnderCheck, { block }: Person): Side | undefined {
  const { type } = subject;
  const { name } = block.item;
  if (!type || TAKERS.includes(name)) return undefined;
  if (type.id === 'registrationFee' || type.id === 'trademarkRenewal') return sideInRegister(type.id, name);
  if (GIVERS.includes(name)) return 'applicant';
  if (BY_ANYBODY.includes(type.id)) return undefined;
  if (type.id === 'appeal' && !isAppealAgainstRefusal(subject)) return undefined;
  if (AGENTS.includes(name)) return 'agent';
  return type.partyItems.includes(name) ? 'applicant' : undefined;
}

/** Anybody can pay; the renewal is the holder's. */
function sideInRegister(id: string, name: string): Side | undefined {
  if (name.endsWith('権者')) return 'holder';
  if (name.endsWith('出願人')) return 'applicant';
  return id === 'trademarkRenewal' && name === '更新登録申請人' ? 'holder' : undefined;
}

/** Applicants, holders and agents of the draft who are not on record for its case. */
export function partyFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  return subject.persons.flatMap((person) => {
    const side = sideOf(subject, person);
    const onRecord = side && isWholeRecord(subject, held, side) ? recordOf(subject, held, side) : undefined;
    return side && onRecord ? personFindings(person, side, onRecord) : [];
  });
}

/** Who is on record; undefined where that is not held. */
export function recordOf(subject: DraftUnderCheck, held: KnownFacts, side: Side): readonly Party[] | undefined {
  const progress = progressOf(held, subject.own);
  if (!progress) return undefined;
  if (side === 'agent') return progress.agents;
  const holders = heldCase(held, subject.own)?.facts?.registration?.value.holders;
  if (side === 'holder') return holders;
  // Once the right is registered it can change hands, which the list of applicants does not show.
  const { registered } = standingOf(progress, subject);
  const isOfRight = registered || (Boolean(progress.registration) && !progress.registrationDate);
  return isOfRight && holders && progress.applicants ? [...progress.applicants, ...holders] : progress.applicants;
}

/** Whether all are held who are on record on this side: only then somebody is not. */
function isWholeRecord(subject: DraftUnderCheck, held: KnownFacts, side: Side): boolean {
  const progress = progressOf(held, subject.own);
  const holders = heldCase(held, subject.own)?.facts?.registration?.value.holders;
  // No right is without a holder.
  const isReadable = holders !== undefined && holders.length > 0 && !holders.some(({ isCodeUnread }) => isCodeUnread);
  if (side === 'holder') return isReadable;
  if (progress?.hasAllParties !== true) return false;
  // A right that was registered may have changed hands since.
  return side === 'agent' || (progress.registration === null && progress.registrationDate === null) || isReadable;
}

const CODES: Readonly<Record<Side, FactFindingCode>> = {
  applicant: 'applicant-not-on-record',
  holder: 'applicant-not-on-record',
  agent: 'agent-not-on-record',
};

function personFindings({ code, name, digits }: Person, side: Side, onRecord: readonly Party[]): Finding[] {
  const written = name?.content ?? '';
  if (digits !== undefined && onRecord.some((party) => party.code === digits)) return [];
  const sameName = written === '' ? [] : onRecord.filter((party) => isSameName(party.name, written));
  if (sameName.length > 0) {
    // The name is on record, under another code than the one that is written.
    const right = sameName.find((party) => party.code !== undefined)?.code;
    if (!code || digits === undefined || right === undefined) return [];
    const fix = replaceContent(code, inWidthOf(code.content, right));
    return [{ code: CODES[side], ...placeOf(code), detail: [code.content, side], fixes: [fix] }];
  }
  const item = written === '' ? code : name;
  if (!item || item.content === '' || isPlaceholder(item.content)) return [];
  return [{ code: CODES[side], ...placeOf(item), detail: [item.content, side], ...onlyOne(code, name, onRecord) }];
}

/** Where one party is on record there is no doubt whom to put in its place. */
function onlyOne(code: Person['code'], name: Person['name'], onRecord: readonly Party[]): Pick<Finding, 'fixes'> {
  const [party, ...others] = onRecord;
  if (!party || others.length > 0 || !name) return {};
  const named = replaceContent(name, party.name);
  const coded = code && party.code !== undefined ? replaceContent(code, inWidthOf(code.content, party.code)).edits : [];
  const fix: Fix = { ...named, edits: [...coded, ...named.edits] };
  return { fixes: [fix] };
}

/** A 識別番号 with the name of somebody else, or one that the JPO says not to have. */
export function nameFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  return subject.persons.flatMap((person) => {
    const { code, name, digits } = person;
    if (!code || digits === undefined) return [];
    const registered = held.names.get(digits);
    if (registered === undefined) return [];
    const codes = name && name.content !== '' ? codesOfName(name.content, person, subject, held) : [];
    const recode = codes.map((one) => replaceContent(code, inWidthOf(code.content, one)));
    if (registered === null) return [{ code: 'name-of-code', ...placeOf(code), detail: [], fixes: recode }];
    if (!name || name.content === '' || isSameName(registered, name.content)) return [];
    const rename: Fix = replaceContent(name, registered);
    // Somebody who is on record with this name: then it is the code that is wrong.
    const isNameRight = isOnRecord(name.content, person, subject, held);
    const fixes = isNameRight ? [...recode, rename] : [rename, ...recode];
    return [{ code: 'name-of-code', ...placeOf(name), detail: [registered, digits], fixes }];
  });
}

function isOnRecord(name: string, person: Person, subject: DraftUnderCheck, held: KnownFacts): boolean {
  return partiesOf(person, subject, held).some((party) => isSameName(party.name, name));
}

function codesOfName(name: string, person: Person, subject: DraftUnderCheck, held: KnownFacts): string[] {
  const onRecord = partiesOf(person, subject, held).filter((party) => isSameName(party.name, name));
  return [...new Set([...onRecord.flatMap(({ code }) => code ?? []), ...held.codesOf(name)])];
}

function partiesOf(person: Person, subject: DraftUnderCheck, held: KnownFacts) {
  const side = sideOf(subject, person);
  return (side && recordOf(subject, held, side)) ?? [];
}
