import { addressed } from '../../drafts/addressee.ts';
import type { NewItem, Piece } from '../../drafts/writing.ts';
import { PLACEHOLDER } from '../../drafts/placeholders.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { REQUIRED, type Fillers, type Material } from './material.ts';
import { agents } from './persons.ts';

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
