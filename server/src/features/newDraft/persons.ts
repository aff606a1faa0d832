import type { NewItem } from '../../drafts/writing.ts';
import type { Agent } from './agents.ts';
import { OPTIONAL, REQUIRED, type Filler, type Material } from './material.ts';

/** An applicant or holder as a record of the JPO names it. */
interface Named {
  readonly code: string | undefined;
  readonly name: string;
  readonly isCodeUnread?: true;
}

/** The applicants of the case, in their order on record; one to fill in where none is held. */
export const applicants: Filler = (material, name) => {
  const parties = material.progress?.applicants ?? [];
  return parties.length === 0 ? [unknownPerson(name)] : parties.map((party) => partyItem(party, name, material));
};

/** One person whom only the office knows. */
export const somebody: Filler = (_, name) => [unknownPerson(name)];

/** The agents of the draft. */
export const agents: Filler = (material, name) => material.agents.map((agent) => agentItem(agent, name, material));

/** Somebody with 識別番号 and name; 代表者 only where no agent acts, 住所 only without a code (様式 of the 施行規則). */
export function partyItem({ code, name, isCodeUnread }: Named, item: string, material: Material): NewItem {
  const { pen, personOf, agents, note } = material;
  const known = code === undefined ? undefined : personOf(code);
  const representative = agents.length === 0 ? known?.representative : undefined;
  const hasNone = code === undefined && isCodeUnread !== true;
  if (hasNone) note({ code: 'applicantWithoutCode', name });
  const identified: NewItem = hasNone
    ? { name: '住所又は居所', content: REQUIRED }
    : { name: '識別番号', content: code === undefined ? REQUIRED : [pen.chars(code)] };
  return {
    name: item,
    members: [
      identified,
      { name: '氏名又は名称', content: [name] },
      ...(representative === undefined ? [] : [{ name: '代表者', content: [representative] }]),
    ],
  };
}

function unknownPerson(name: string): NewItem {
  return {
    name,
    members: [
      { name: '識別番号', content: REQUIRED },
      { name: '氏名又は名称', content: REQUIRED },
    ],
  };
}

function agentItem(agent: Agent, item: string, { pen }: Material): NewItem {
  const { code, name, profession, representative, phone, isCodeUnread } = agent;
  const hasNone = code === '' && isCodeUnread !== true;
  return {
    name: item,
    members: [
      hasNone
        ? { name: '住所又は居所', content: REQUIRED }
        : { name: '識別番号', content: code === '' ? REQUIRED : [pen.chars(code)] },
      ...(profession === undefined ? [] : [{ name: profession }]),
      { name: '氏名又は名称', content: name === undefined ? REQUIRED : [name] },
      ...(representative === undefined ? [] : [{ name: '代表者', content: [representative] }]),
      { name: '電話番号', content: phone === undefined ? OPTIONAL : [pen.chars(phone)] },
    ],
  };
}
