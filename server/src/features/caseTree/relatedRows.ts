import type { Facts } from '../../cases/facts.ts';
import type { Citations } from '../../apis/answers/citations.ts';
import type { Priority } from '../../apis/answers/priority.ts';
import type { Registration } from '../../apis/answers/registration.ts';
import type { FamilyMember } from '../../jpo/opd/family.ts';
import type { Messages } from '../../messages/messages.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import { numberRow } from './overviewRows.ts';
import { fact, type Row } from './nodes.ts';

/** 引用文献, in the answer's order. */
export function citationRows({ patents, others }: Citations, { case: texts }: Messages): Row[] {
  return [
    ...patents.map(({ number, raw, type, draftDate = '' }, index): Row => {
      const description = `${type === undefined ? '' : texts.citationType(type)} ${draftDate}`.trim();
      const key = `patent${index}`;
      return number ? numberRow(key, number, description) : { key, label: raw, description, icon: 'symbol-number' };
    }),
    ...others.map(({ text: label, type, draftDate = '' }, index): Row => {
      const description = `${type === undefined ? '' : texts.citationType(type)} ${draftDate}`.trim();
      return { key: `other${index}`, label, description, icon: 'book' };
    }),
  ];
}

/** 優先権・分割・原出願, and a related design's 本意匠. Undefined where neither answer is saved. */
export function relationRows({ priorities, parentage, overview }: Facts, messages: Messages): Row[] | undefined {
  if (!priorities && !parentage) return undefined;
  const { case: texts, caseTree } = messages;
  const { parent, divisionals = [] } = parentage?.value ?? {};
  const principal = overview?.value.principalDesign;
  return [
    ...(priorities?.value ?? []).flatMap((one, index) => priorityRow(one, `priority${index}`, messages)),
    ...(parent ? [numberRow('parent', parent.application, `${texts.parent} ${parent.filingDate ?? ''}`.trim())] : []),
    ...(principal ? [numberRow('principal', principal, caseTree.principalDesign)] : []),
    ...divisionals.flatMap(({ application, publication, nationalPublication, registration, generation }, index) => {
      const published = registration ?? publication ?? nationalPublication;
      const named = application ?? published;
      if (!named) return [];
      const also = published && caseKey(published) !== caseKey(named) ? formatNumber(published) : '';
      const born = generation === undefined ? texts.generationNotSaid : texts.generation(generation);
      return [numberRow(`divisional${index}`, named, `${born} ${also}`.trim())];
    }),
  ];
}

function priorityRow(one: Priority, key: string, { case: texts }: Messages): Row[] {
  if (one.kind === 'unread') return [];
  const { date = '' } = one;
  if (one.kind === 'paris') {
    const label = `${one.country ?? ''} ${one.number}`.trim();
    return [{ key, label, description: `${texts.paris} ${date}`.trim(), icon: 'symbol-number' }];
  }
  const number = one.application ?? one.international;
  return number ? [numberRow(key, number, `${texts.national} ${date}`.trim())] : [];
}

/** 登録・年金. */
export function registrationRows(registration: Registration, { case: texts, hover }: Messages): Row[] {
  const { registration: number, registrationDate, holders = [], numberOfClaims, lastYearPaid } = registration;
  return [
    ...(number ? [numberRow('number', number, `${hover.registered} ${registrationDate ?? ''}`.trim())] : []),
    ...fact('decided', texts.decided, registration.decisionDate ?? registration.appealDecisionDate),
    ...holders.map(({ name, code }, index): Row => {
      const description = `${texts.holders} ${code}`.trim();
      return { key: `holder${index}`, label: name, description, icon: 'organization' };
    }),
    ...fact('claims', texts.claims, numberOfClaims?.toString()),
    ...fact('paid', texts.lastYearPaid, lastYearPaid === undefined ? undefined : texts.yearOf(lastYearPaid)),
    ...fact('next', texts.nextPayment, registration.nextPaymentDate, 'calendar'),
    ...fact('expires', hover.expires, registration.expireDate),
    ...fact('disappeared', hover.disappeared, registration.disappearanceDate),
  ];
}

/** ファミリー: one application per row, with its publications and registrations. */
export function familyRows(members: readonly FamilyMember[]): Row[] {
  return members.flatMap(({ country = '', application, publications, registrations }, index): Row[] => {
    const others = [...publications, ...registrations];
    const named = application ?? others[0];
    if (!named) return [];
    const rest = others.filter((one) => one !== named).map(({ raw }) => raw);
    const description = [named.date ?? '', ...rest].join(' ').trim();
    const key = `member${index}`;
    if (named.number) return [numberRow(key, named.number, `${country} ${description}`.trim())];
    return [{ key, label: named.raw, description: `${country} ${description}`.trim(), icon: 'globe' }];
  });
}
