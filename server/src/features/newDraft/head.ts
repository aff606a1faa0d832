import { addressed } from '../../drafts/addressee.ts';
import type { NewItem, Piece } from '../../drafts/writing.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { REQUIRED, type Fillers, type Material, OPTIONAL, type Filler } from './material.ts';
import type { Agent } from './agents.ts';

/** The number of the application, of which any number of the case may be the start. */
export function applicationNumber({ application, pen }: Material): NewItem {
  return { name: '出願番号', content: application ? [pen.number(application)] : REQUIRED };
}

/** 発送番号 of the notice that the document answers; to be filled in where none is held. */
export function dispatchNumber({ notice, pen }: Material, name: string): NewItem[] {
  const number = notice?.dispatchNumber;
  return [{ name, content: number === undefined ? [{ blank: PLACEHOLDER.dispatchNumber }] : [pen.chars(number)] }];
}

/** What 整理番号 of the client or of the office begin with. The rest of it no API knows. */
function fileReference({ progress, personOf, filePrefix, pen }: Material): Piece[] {
  const code = progress?.applicants?.[0]?.code;
  const prefix = (code === undefined ? undefined : personOf(code)?.filePrefix) ?? filePrefix;
  return [...(prefix === '' ? [] : [pen.chars(prefix)]), { blank: '' }];
}

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

/** Items that most documents begin with. */
export const HEAD: Fillers = {
  書類名: ({ type }, name) => [{ name, content: [toFullWidth(type.name)] }],
  整理番号: (material, name) => [{ name, content: fileReference(material) }],
  提出日: ({ pen, today }, name) => [{ name, content: [pen.date(today)] }],
  あて先: (_, name) => [{ name, content: [addressed('特許庁長官')] }],
  事件の表示: (material, name) => [{ name, members: [applicationNumber(material)] }],
  出願の表示: (material, name) => [{ name, members: [applicationNumber(material)] }],
  審判事件の表示: (material, name) => [{ name, members: [applicationNumber(material)] }],
  代理人: agents,
};
