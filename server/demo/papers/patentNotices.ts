import { readCitedNumber } from '../../src/apis/answers/citations.ts';
import { formatNumber, toFullWidth } from '../../src/numbers/format.ts';
import type { DocumentRow } from '../cases/documents.ts';
import type { Citation, PatentCase } from '../cases/patentCase.ts';
import { escaped, officeXml, paragraph, reference } from './officeXml.ts';
import { addresseeOf, draftedOn, EXAMINERS, lastNotice } from './proceedings.ts';

const DTD = 'jp:notice-pat-exam-rn PUBLIC "-//DEMO//DTD NOTICE//EN" "ntc-pt-e-rn.dtd"';
const EXAMINER = EXAMINERS.patent;
/** Claims of an application whose number of claims no register shows. */
const USUAL_CLAIMS = '2';

interface Notice {
  /** Name of the element that stands for the document. */
  readonly element: string;
  readonly name: string;
  readonly articles: readonly string[];
  /** 結論. */
  readonly conclusion: readonly string[];
  /** 理由. */
  readonly body: readonly string[];
  /** 発明の名称 and 請求項の数 are printed. */
  readonly isGrant?: boolean;
}

/** 拒絶理由通知書. It cites what cite_doc_info has of its 起案日; without citations the claims are called unclear. */
export function refusalNotice(one: PatentCase, row: DocumentRow): string {
  const cited = citedIn(one, row, '19');
  const reasons = cited.length > 0 ? inventiveStep(one, cited) : unclear();
  const searched = citedIn(one, row, '89').map((number) => `・先行技術文献　　${number}公報`);
  return notice(one, row, {
    element: 'jp:notice-of-rejection-a131-rn',
    name: '拒絶理由通知書',
    articles: [cited.length > 0 ? '第２９条第２項（進歩性）' : '第３６条第６項第２号（明確性）'],
    conclusion: [
      '　この出願は、次の理由により拒絶すべきものと考えます。意見があれば、この通知の',
      '発送の日から６０日以内に意見書を提出してください（デモ用の架空の通知です。）。',
      '',
      '　　　　　　　　　　　　　　　　理由',
    ],
    body: [...reasons, ...(searched.length > 0 ? ['', '＜先行技術文献調査結果の記録＞', ...searched] : [])],
  });
}

/** 特許査定. */
export function grantDecision(one: PatentCase, row: DocumentRow): string {
  return notice(one, row, {
    element: 'jp:decision-of-registration-a01-rn',
    name: '特許査定',
    articles: [],
    conclusion: ['　この出願には拒絶の理由が見当たらないので、特許査定をします（デモ用の架空の査定です。）。'],
    body: [],
    isGrant: true,
  });
}

/** 拒絶査定, for the reason of the last notice. Name of its element: style sheet of the filing software. */
export function refusalDecision(one: PatentCase, row: DocumentRow): string {
  const told = lastNotice(one, row, '付け拒絶理由通知書に記載した理由', '次の理由');
  return notice(one, row, {
    element: 'jp:decision-of-rejection-a02-rn',
    name: '拒絶査定',
    articles: [],
    conclusion: [`　この出願は、${told}により拒絶をすべきものです（デモ用の架空の査定です。）。`],
    body: [
      '備考',
      '　意見書の内容を検討しても、拒絶理由を覆すに足りる架空の根拠は見いだせません。',
      '',
      '　この査定に不服があるときは、謄本の送達があった日から３月以内に審判を請求することができます。',
    ],
  });
}

function inventiveStep({ progress }: PatentCase, cited: readonly string[]): string[] {
  // The last of three or more shows common knowledge only.
  const main = cited.slice(0, cited.length > 2 ? -1 : undefined).map((_, index) => toFullWidth(String(index + 1)));
  const documents = main.map((order) => `引用文献${order}`).join('及び');
  const list = cited.map((number, index) => {
    const remark = index < main.length ? '' : '（周知技術を示す文献）';
    return `${toFullWidth(String(index + 1))}．${number}公報${remark}`;
  });
  return [
    `１．（進歩性）この出願の請求項１及び請求項２に係る発明は、${documents}に記載された発明に基づいて当業者が容易に発明をすることができたものであるから、特許法第２９条第２項の規定により特許を受けることができない。`,
    '',
    '・請求項　　　１、２',
    `・引用文献等　${main.join('、')}`,
    '・備考',
    `　引用文献１には、本願の「${progress.inventionTitle}」と課題を同じくする架空の構成が記載されている。`,
    '',
    '＜引用文献等一覧＞',
    ...list,
  ];
}

function unclear(): string[] {
  return [
    '１．（明確性）この出願は、特許請求の範囲の記載が次の点で、特許法第３６条第６項第２号に規定する要件を満たしていない。',
    '',
    '・請求項　　　１、２',
    '・備考',
    '　「前記見本の構成」とあるが、それより前に「見本の構成」の記載がなく、何を指すのか明らかでない。',
  ];
}

/** 特開２０１３－４９０００６号, in the order of the citations of this kind in this document. */
function citedIn(one: PatentCase, row: DocumentRow, type: Citation['citationType']): string[] {
  const drafted = draftedOn(one, row);
  return one.patentDoc
    .filter(({ citationType, draftDate }) => citationType === type && draftDate === drafted)
    .flatMap(({ documentNumber }) => {
      const number = readCitedNumber(documentNumber);
      return number ? [`${formatNumber(number, { width: 'full' })}号`] : [];
    });
}

function notice(one: PatentCase, row: DocumentRow, { element, name, articles, ...rest }: Notice): string {
  const { progress, registration } = one;
  const claims = String(Number(registration?.numberOfClaims ?? USUAL_CLAIMS)).padStart(3, ' ');
  const grant = `<invention-title>${escaped(progress.inventionTitle)}</invention-title>
<jp:number-of-claim jp:adopted-law="claim">${claims.replaceAll(' ', '&#160;')}</jp:number-of-claim>
`;
  const groups = articles.map((article) => `<jp:article>${article}</jp:article>`);
  return officeXml(
    'jp:notice-pat-exam-rn',
    DTD,
    `<${element} jp:kind-of-law="patent">
<jp:document-name>${name}</jp:document-name>
<jp:bibliog-in-ntc-pat-exam-rn>
${reference(progress.applicationNumber)}
<jp:drafting-date>
<jp:date>${draftedOn(one, row)}</jp:date>
</jp:drafting-date>
<jp:draft-person-group>
<jp:name>${EXAMINER.name}</jp:name>
<jp:staff-code>${EXAMINER.code}</jp:staff-code>
<jp:office-code>9Z00</jp:office-code>
</jp:draft-person-group>
${rest.isGrant === true ? grant : ''}${addressee(one)}
${groups.length > 0 ? `<jp:article-group>\n${groups.join('\n')}\n</jp:article-group>\n` : ''}</jp:bibliog-in-ntc-pat-exam-rn>
<jp:reconsideration-before-appeal jp:true-or-false="false"/>
<jp:conclusion-part-article>
${paragraph(rest.conclusion)}
</jp:conclusion-part-article>
<jp:drafting-body>
${paragraph(rest.body)}
</jp:drafting-body>
<jp:footer-article>
<jp:approval-column-article>
<jp:staff3-group>
<jp:official-title>審査官　　　</jp:official-title>
<jp:name>${EXAMINER.name}</jp:name>
<jp:staff-code>${EXAMINER.code}</jp:staff-code>
</jp:staff3-group>
</jp:approval-column-article>
</jp:footer-article>
</${element}>`,
  );
}

function addressee(one: PatentCase): string {
  const { name, others, isAgent } = addresseeOf(one);
  const agent = isAgent ? ' jp:kind-of-agent="representative"' : '';
  const more = `<jp:number-of-other-persons>&#160;${String(others)}</jp:number-of-other-persons>\n`;
  return `<jp:addressed-to-person-group jp:kind-of-person="applicant"${agent}>
<jp:addressbook>
<jp:name>${escaped(name)}</jp:name>
</jp:addressbook>
${others > 0 ? more : ''}</jp:addressed-to-person-group>`;
}
