import type { CaseState } from '../../cases/state.ts';
import { numbersOf } from '../../cases/knowledge.ts';
import type { Party, Progress } from '../../apis/answers/progress.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import { stateNotes, stateText } from '../shared/stateText.ts';
import { fact, type Row } from './row.ts';

/** 書誌 of a case. `lastDays`: one line each, the nearest first. */
export function bibliographyRows(
  progress: Progress,
  state: CaseState,
  lastDays: readonly string[],
  messages: Messages,
): Row[] {
  const { hover, lastDay, caseState: texts } = messages;
  const { title, filingDate, publicationDate, registrationDate, expireDate, disappearanceDate, goods = [] } = progress;
  return [
    ...fact('title', hover.title, title),
    ...fact('status', hover.status, stateText(state, progress.law, messages)),
    ...stateNotes(state, progress.law, messages).flatMap((line, index) =>
      fact(`note${index}`, texts.note, line, 'info'),
    ),
    ...lastDays.flatMap((line, index) => fact(`lastDay${index}`, lastDay.row, line, 'calendar')),
    ...fact('filed', hover.filed, filingDate),
    ...fact('published', progress.nationalPublication ? hover.nationalPublished : hover.published, publicationDate),
    ...fact('registered', hover.registered, registrationDate),
    ...fact('expires', hover.expires, expireDate),
    ...fact('disappeared', hover.disappeared, disappearanceDate),
    ...goods.flatMap((one, index) =>
      one.class === undefined ? [] : fact(`class${index}`, hover.classOf(one.class), one.goods),
    ),
  ];
}

/** 番号 of a case, each once. */
export function numberRows(progress: Progress, { kind }: Messages): Row[] {
  return numbersOf(progress).map((number) => numberRow(number.kind, number, kind[number.kind]));
}

/** A number with what it is. */
export function numberRow(key: string, number: CaseNumber, description: string): Row {
  return { key, label: formatNumber(number), description, icon: 'symbol-number', number };
}

/** 出願人・代理人 of a case with their codes. */
export function partyRows({ applicants = [], agents = [] }: Progress, { caseTree }: Messages): Row[] {
  const rows = (parties: readonly Party[], what: string, icon: string) =>
    parties.map(({ name, code = '' }, index) => {
      return { key: `${icon}${index}`, label: name, description: [what, code].join(' ').trim(), icon };
    });
  return [...rows(applicants, caseTree.applicant, 'organization'), ...rows(agents, caseTree.agent, 'person')];
}
