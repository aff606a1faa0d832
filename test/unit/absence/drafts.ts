import { readCitations } from '../../../server/src/apis/answers/citations.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import type { Sample } from './samples.ts';
import { openDraft, type Desk, type OpenDraft } from './surfaces.ts';

/** Drafts about a case as its whole answers make them: all kinds of new drafts, and what no new draft has. */
export async function draftsOf(desk: Desk, sample: Sample): Promise<OpenDraft[]> {
  const { application } = sample;
  const texts = await desk.draftTexts();
  const drafts = [...texts].map(([id, text]) => openDraft(id, text));
  const data = sample.answers.get('app_progress') ?? sample.answers.get('app_progress_simple');
  const { applicants = [], agents = [], documents = [], priorities, parent } = readProgress(application.law, data);
  const number = formatNumber(application);
  const person = (item: string, code: string | undefined, name: string) =>
    `【${item}】\n　【識別番号】　${code ?? ''}\n　【氏名又は名称】　${name}\n`;
  const people = [
    ...applicants.map(({ code, name }) => person('特許出願人', code, name)),
    ...agents.map(({ code, name }) => person('代理人', code, name)),
  ].join('');
  const head = (name: string, more = '') =>
    `【書類名】　${name}\n【整理番号】　Ａ\n${more}【事件の表示】\n　【出願番号】　${number}\n`;
  const sent = documents.flatMap(({ number: own }) => (own?.startsWith('06') ? [own.slice(-6)] : []));
  for (const dispatch of [...new Set(sent)].slice(0, 3)) {
    drafts.push(
      openDraft(`意見書 ${dispatch}`, `${head('意見書')}${people}【発送番号】　${dispatch}\n【意見の内容】\n`),
    );
    const day = '【提出日】　令和６年４月１日\n';
    drafts.push(openDraft(`手続補正書 ${dispatch}`, `${head('手続補正書', day)}${people}【発送番号】　${dispatch}\n`));
  }
  const cited = readCitations(sample.answers.get('cite_doc_info')).patents.flatMap(({ number: own }) => own ?? []);
  if (cited.length > 0) {
    const text = cited.map((one) => `　${formatNumber(one)}公報には記載がない。`).join('\n');
    drafts.push(openDraft('意見書 引用', `${head('意見書')}${people}【意見の内容】\n${text}\n`));
  }
  const earlier =
    priorities?.flatMap((one) => (one.kind === 'national' ? [{ number: one.application, date: one.date }] : [])) ?? [];
  const blocks = [
    ...earlier.map((one) => ({ ...one, item: '先の出願に基づく優先権主張' })),
    ...(parent ? [{ number: parent.application, date: parent.filingDate, item: '原出願の表示' }] : []),
  ].flatMap(({ item, number: own, date }) => {
    if (!own) return [];
    const [year = '', month = '', day = ''] = (date ?? '2020-01-01').split('-');
    const written = `${Number(year)}年${Number(month)}月${Number(day)}日`;
    return [`【${item}】\n　【出願番号】　${formatNumber(own)}\n　【出願日】　${written}\n`];
  });
  if (blocks.length > 0) drafts.push(openDraft('上申書 先の出願', `${head('上申書')}${blocks.join('')}`));
  return drafts;
}
