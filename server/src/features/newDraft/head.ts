import { addressed } from '../../drafts/addressee.ts';
import type { NewItem, Pen, Piece } from '../../drafts/writing.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { REQUIRED, type Fillers, type Material, OPTIONAL, type Filler } from './material.ts';
import type { Agent } from './agents.ts';

/** The number of the application, from any number of the case. */
export function applicationNumber({ application, pen }: Material): NewItem {
  return { name: '出願番号', content: application ? [pen.number(application)] : REQUIRED };
}

/** 発送番号 of the answered notice; to be filled in if none is saved. */
export function dispatchNumber({ notice, pen }: Material, name: string): NewItem[] {
  const number = notice?.dispatchNumber;
  return [{ name, content: number === undefined ? [{ blank: PLACEHOLDER.dispatchNumber }] : [pen.chars(number)] }];
}

/** The prefix of 整理番号 for the client or the office; no API knows the rest. */
function fileReference({ progress, personOf, filePrefix, pen }: Material): Piece[] {
  const code = progress?.applicants?.[0]?.code;
  const prefix = (code === undefined ? undefined : personOf(code)?.filePrefix) ?? filePrefix;
  return [...(prefix === '' ? [] : [pen.chars(prefix)]), { blank: '' }];
}

/** An applicant or holder on record. */
interface Named {
  readonly code: string | undefined;
  readonly name: string;
  readonly isCodeUnread?: true;
}

/** The applicants of the case in the order on record; one to fill in if none is saved. */
export const applicants: Filler = (material, name) => {
  const parties = material.progress?.applicants ?? [];
  return parties.length === 0 ? [unknownPerson(name)] : parties.map((party) => partyItem(party, name, material));
};

/** A person whom only the office knows. */
export const somebody: Filler = (_, name) => [unknownPerson(name)];

/** The agents of the draft. */
export const agents: Filler = (material, name) => material.agents.map((agent) => agentItem(agent, name, material));

/** A person with 識別番号 and name; 代表者 only if no agent acts, 住所 only without a code (様式 of the 施行規則). */
export function partyItem({ code, name, isCodeUnread }: Named, item: string, material: Material): NewItem {
  const { pen, personOf, agents, note } = material;
  const known = code === undefined ? undefined : personOf(code);
  const representative = agents.length === 0 ? known?.representative : undefined;
  if (code === undefined && !isCodeUnread) note({ code: 'applicantWithoutCode', name });
  return {
    name: item,
    members: [
      identified(code, isCodeUnread, pen),
      { name: '氏名又は名称', content: [name] },
      ...(representative === undefined ? [] : [{ name: '代表者', content: [representative] }]),
    ],
  };
}

/** By the code; by the address only where there is none. */
function identified(code: string | undefined, isCodeUnread: true | undefined, pen: Pen): NewItem {
  if (code === undefined) return { name: isCodeUnread ? '識別番号' : '住所又は居所', content: REQUIRED };
  return { name: '識別番号', content: [pen.chars(code)] };
}

function unknownPerson(name: string): NewItem {
  return { name, members: ['識別番号', '氏名又は名称'].map((one) => ({ name: one, content: REQUIRED })) };
}

function agentItem(agent: Agent, item: string, { pen }: Material): NewItem {
  const { code, name, profession, representative, phone, isCodeUnread } = agent;
  return {
    name: item,
    members: [
      identified(code === '' ? undefined : code, isCodeUnread, pen),
      ...(profession === undefined ? [] : [{ name: profession }]),
      { name: '氏名又は名称', content: name === undefined ? REQUIRED : [name] },
      ...(representative === undefined ? [] : [{ name: '代表者', content: [representative] }]),
      { name: '電話番号', content: phone === undefined ? OPTIONAL : [pen.chars(phone)] },
    ],
  };
}

const caseByNumber: Filler = (material, name) => [{ name, members: [applicationNumber(material)] }];

/** Items at the beginning of most documents. */
export const HEAD: Fillers = {
  書類名: ({ type }, name) => [{ name, content: [toFullWidth(type.name)] }],
  整理番号: (material, name) => [{ name, content: fileReference(material) }],
  提出日: ({ pen, today }, name) => [{ name, content: [pen.date(today)] }],
  あて先: (_, name) => [{ name, content: [addressed('特許庁長官')] }],
  事件の表示: caseByNumber,
  出願の表示: caseByNumber,
  審判事件の表示: caseByNumber,
  代理人: agents,
};
