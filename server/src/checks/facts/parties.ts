import { isPlaceholder } from '../../drafts/placeholders.ts';
import type { Person } from '../../drafts/reading.ts';
import type { Party } from '../../apis/answers/progress.ts';
import type { FactFindingCode } from '../codes.ts';
import type { Finding, Fix } from '../finding.ts';
import { contentOf } from '../documentContext.ts';
import { inWidthOf, replaceContent } from './contents.ts';
import { isSameName } from './knownFacts.ts';
import type { DraftWithCase } from './standing.ts';
import { isAppealAgainstRefusal } from './state.ts';
import { ABOUT_RIGHTS, type DraftUnderCheck } from './draftUnderCheck.ts';

/** The side of the case on which a person must be on record. */
type Side = 'applicant' | 'agent' | 'holder';

/** Types that anyone can file, or that act against the holder (特許法71条, 113条, 186条, 商標法43条の2). */
const BY_ANYBODY =
  'examinationRequest publicationsSubmission registrationFee advisoryOpinion opposition oppositionOfLaw fileInspection registerInspection inspection'.split(
    ' ',
  );
/** Persons who give an application away in a 名義変更届. */
const GIVERS = ['譲渡人', '被承継人'];
const TAKERS = ['承継人', '承継人代理人'];
/** Agents on record before the document; those appointed with it are not. */
const AGENTS = ['代理人', '譲渡人代理人', '旧代理人', '辞任した代理人', '解任した代理人'];

/** The side of a person; undefined for persons who need not be on record. */
export function sideOf(subject: DraftUnderCheck, { block }: Person): Side | undefined {
  const { type } = subject;
  const { name } = block.item;
  if (!type || TAKERS.includes(name)) return undefined;
  if (ABOUT_RIGHTS.includes(type.id)) return sideInRegister(type.id, name);
  if (GIVERS.includes(name)) return 'applicant';
  if (BY_ANYBODY.includes(type.id)) return undefined;
  if (type.id === 'appeal' && !isAppealAgainstRefusal(subject)) return undefined;
  if (AGENTS.includes(name)) return 'agent';
  return type.partyItems.includes(name) ? 'applicant' : undefined;
}

/** Anyone can pay; only the holder can renew. */
function sideInRegister(id: string, name: string): Side | undefined {
  if (name.endsWith('権者')) return 'holder';
  if (name.endsWith('出願人')) return 'applicant';
  return id === 'trademarkRenewal' && name === '更新登録申請人' ? 'holder' : undefined;
}

/** Applicants, holders and agents who are not on record for the case. */
export function partyFindings(draft: DraftWithCase): Finding[] {
  return draft.persons.flatMap((person) => {
    const side = sideOf(draft, person);
    const onRecord = side && isWholeRecord(draft, side) ? recordOf(draft, side) : undefined;
    return side && onRecord ? personFindings(person, side, onRecord) : [];
  });
}

/** The persons on record; undefined if they are not saved. */
function recordOf({ held, standing }: DraftWithCase, side: Side): readonly Party[] | undefined {
  if (!standing) return undefined;
  const { agents, applicants, registration, registrationDate } = standing.latest;
  if (side === 'agent') return agents;
  const holders = held?.facts?.registration?.value.holders;
  if (side === 'holder') return holders;
  // A registered right can change hands, which the list of applicants does not show.
  const isOfRight = standing.registered || (Boolean(registration) && !registrationDate);
  return isOfRight && holders && applicants ? [...applicants, ...holders] : applicants;
}

/** True where the saved record of this side is complete; only then is someone missing from it. */
function isWholeRecord({ held, standing }: DraftWithCase, side: Side): boolean {
  const progress = standing?.latest;
  const holders = held?.facts?.registration?.value.holders;
  // Every right has a holder.
  const isReadable = holders !== undefined && holders.length > 0 && !holders.some(({ isCodeUnread }) => isCodeUnread);
  if (side === 'holder') return isReadable;
  if (progress?.hasAllParties !== true) return false;
  // A registered right may have changed hands.
  return side === 'agent' || (progress.registration === null && progress.registrationDate === null) || isReadable;
}

const CODES = {
  applicant: 'applicant-not-on-record',
  holder: 'applicant-not-on-record',
  agent: 'agent-not-on-record',
} as const satisfies Readonly<Record<Side, FactFindingCode>>;

function personFindings({ code, name, digits }: Person, side: Side, onRecord: readonly Party[]): Finding[] {
  const written = name?.content ?? '';
  if (digits !== undefined && onRecord.some((party) => party.code === digits)) return [];
  const sameName = written === '' ? [] : onRecord.filter((party) => isSameName(party.name, written));
  if (sameName.length > 0) {
    // The name is on record under another code.
    const right = sameName.find((party) => party.code !== undefined)?.code;
    if (!code || digits === undefined || right === undefined) return [];
    const fix = replaceContent(code, inWidthOf(code.content, right));
    return [{ code: CODES[side], ...contentOf(code), who: code.content, side, fixes: [fix] }];
  }
  const item = written === '' ? code : name;
  if (!item || item.content === '' || isPlaceholder(item.content)) return [];
  return [{ code: CODES[side], ...contentOf(item), who: item.content, side, ...onlyOne(code, name, onRecord) }];
}

/** A single party on record is the only possible replacement. */
function onlyOne(code: Person['code'], name: Person['name'], onRecord: readonly Party[]): Pick<Finding, 'fixes'> {
  const [party, ...others] = onRecord;
  if (!party || others.length > 0 || !name) return {};
  const named = replaceContent(name, party.name);
  const coded = code && party.code !== undefined ? replaceContent(code, inWidthOf(code.content, party.code)).edits : [];
  const fix: Fix = { ...named, edits: [...coded, ...named.edits] };
  return { fixes: [fix] };
}

/** A 識別番号 with a wrong name, or one that the JPO does not have. */
export function nameFindings(draft: DraftWithCase): Finding[] {
  return draft.persons.flatMap((person): Finding[] => {
    const { code, name, digits } = person;
    if (!code || digits === undefined) return [];
    const registered = draft.known.names.get(digits);
    if (registered === undefined) return [];
    const codes = name && name.content !== '' ? codesOfName(name.content, person, draft) : [];
    const recode = codes.map((one) => replaceContent(code, inWidthOf(code.content, one)));
    if (registered === null)
      return [{ code: 'name-of-code', ...contentOf(code), right: undefined, digits, fixes: recode }];
    if (!name || name.content === '' || isSameName(registered, name.content)) return [];
    const rename: Fix = replaceContent(name, registered);
    // The name is on record, so the code is wrong.
    const isNameRight = partiesOf(person, draft).some((party) => isSameName(party.name, name.content));
    const fixes = isNameRight ? [...recode, rename] : [rename, ...recode];
    return [{ code: 'name-of-code', ...contentOf(name), right: registered, digits, fixes }];
  });
}

function codesOfName(name: string, person: Person, draft: DraftWithCase): string[] {
  const onRecord = partiesOf(person, draft).filter((party) => isSameName(party.name, name));
  return [...new Set([...onRecord.flatMap(({ code }) => code ?? []), ...draft.known.codesOf(name)])];
}

function partiesOf(person: Person, draft: DraftWithCase): readonly Party[] {
  const side = sideOf(draft, person);
  return (side && recordOf(draft, side)) ?? [];
}
