import type { Person } from '../../drafts/reading.ts';
import type { Finding, Fix } from '../finding.ts';
import { inWidthOf, placeOf, replaceContent } from './contents.ts';
import { isSameName, type Held } from './held.ts';
import { recordOf, sideOf } from './parties.ts';
import type { Subject } from './subject.ts';

/** A 識別番号 with the name of somebody else, or one that the JPO says not to have. */
export function nameFindings(subject: Subject, held: Held): Finding[] {
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

function isOnRecord(name: string, person: Person, subject: Subject, held: Held): boolean {
  return partiesOf(person, subject, held).some((party) => isSameName(party.name, name));
}

function codesOfName(name: string, person: Person, subject: Subject, held: Held): string[] {
  const onRecord = partiesOf(person, subject, held).filter((party) => isSameName(party.name, name));
  return [...new Set([...onRecord.flatMap(({ code }) => code ?? []), ...held.codesOf(name)])];
}

function partiesOf(person: Person, subject: Subject, held: Held) {
  const side = sideOf(subject, person);
  return (side && recordOf(subject, held, side)) ?? [];
}
