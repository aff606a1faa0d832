import type { Party } from '../cases/common.ts';
import type { DocumentRow } from '../cases/documents.ts';
import type { PatentCase } from '../cases/patentCase.ts';
import { escaped, officeXml, paragraph, reference } from './officeXml.ts';
import { agentsOf, applicantsOf, EXAMINERS, lastNotice, noticeBefore } from './proceedings.ts';

/** 意見書, which answers the last notice. */
export function opinion(one: PatentCase, row: DocumentRow): string {
  const told = lastNotice(one, row, '起案の拒絶理由通知', '拒絶理由通知');
  const lines = [
    '１．拒絶理由の要点',
    `　${told}において、請求項１及び請求項２に係る発明は特許を受けることができないとの認定を受けました。`,
    '２．意見',
    '　本願の見本の構成は、引用文献等に記載も示唆もされていません（デモ用の架空の意見です。）。',
    '３．むすび',
    '　よって、本願は特許されるべきものと考えます。',
  ];
  return officeXml(
    'jp:pat-rspns',
    'jp:pat-rspns PUBLIC "-//DEMO//DTD PATENT RESPONSE//EN" "pat-rspn.dtd"',
    `<jp:response-a53 jp:kind-of-law="patent">
${head(one, row, 'A153', `特許庁審査官　${EXAMINERS.patent.name}　殿`)}
<jp:opinion-contents-article>${paragraph(lines)}
</jp:opinion-contents-article>
</jp:response-a53>`,
  );
}

/** 手続補正書: all claims, and one paragraph of the description. One before any notice (自発補正) claims more broadly. */
export function amendment(one: PatentCase, row: DocumentRow): string {
  const title = escaped(one.progress.inventionTitle);
  const isVoluntary = noticeBefore(one, row) === undefined;
  const second = isVoluntary ? '見本の構成（２）' : '<u>前記架空の構成（１）に組み合わされた見本の構成（２）</u>';
  return officeXml(
    'jp:pat-amnd',
    'jp:pat-amnd PUBLIC "-//DEMO//DTD PATENT AMENDMENT//EN" "pat-amnd.dtd"',
    `<jp:amendment-a523 jp:kind-of-law="patent">
${head(one, row, 'A1523', '特許庁長官殿')}
<jp:amendment-article>
<jp:amendment-group jp:serial-number="1">
<jp:document-code>A16333</jp:document-code>
<jp:item-of-amendment>全文</jp:item-of-amendment>
<jp:way-of-amendment>3</jp:way-of-amendment>
<jp:contents-of-amendment jp:kind-of-law="patent" jp:kind-of-document="claims">
<claims>
<claim num="1">
<claim-text>
　架空の構成（１）と、${second}と、を有することを特徴とする${title}。
</claim-text>
</claim>
<claim num="2">
<claim-text>
　前記見本の構成（２）が透明である請求項１に記載の${title}。
</claim-text>
</claim>${isVoluntary ? thirdClaim(title) : ''}
</claims>
</jp:contents-of-amendment>
</jp:amendment-group>
<jp:amendment-group jp:serial-number="2">
<jp:document-code>A16330</jp:document-code>
<jp:item-of-amendment>００１２</jp:item-of-amendment>
<jp:way-of-amendment>3</jp:way-of-amendment>
<jp:contents-of-amendment jp:kind-of-law="patent" jp:kind-of-document="description">
<p num="0012">
　<u>見本の構成（２）は、架空の構成（１）に対して着脱できる。</u>
</p>
</jp:contents-of-amendment>
</jp:amendment-group>
</jp:amendment-article>
</jp:amendment-a523>`,
  );
}

/** Given up in answer to the notice. */
function thirdClaim(title: string): string {
  return `
<claim num="3">
<claim-text>
　前記架空の構成（１）が二つある請求項１又は請求項２に記載の${title}。
</claim-text>
</claim>`;
}

/** As the JPO gives it: without 整理番号, and with telephone numbers left out. */
function head(one: PatentCase, row: DocumentRow, code: string, addressee: string): string {
  const dispatch = noticeBefore(one, row)?.documentNumber.slice(-6);
  const agents = agentsOf(one).map(agent).join('\n');
  return `<jp:document-code>${code}</jp:document-code>
<jp:addressed-to-person>${addressee}</jp:addressed-to-person>
<jp:indication-of-case-article>
${reference(one.progress.applicationNumber)}
</jp:indication-of-case-article>
<jp:applicants>
${applicantsOf(one).map(applicant).join('\n')}
</jp:applicants>${agents === '' ? '' : `\n<jp:agents>\n${agents}\n</jp:agents>`}${
    dispatch === undefined ? '' : `\n<jp:dispatch-number>${dispatch}</jp:dispatch-number>`
  }`;
}

function applicant(party: Party): string {
  return `<jp:applicant>
<jp:addressbook>
${nameAndCode(party)}
</jp:addressbook>
</jp:applicant>`;
}

function agent(party: Party): string {
  return `<jp:agent jp:kind-of-agent="representative">
<jp:addressbook>
${nameAndCode(party)}
<jp:phone>（省略）</jp:phone>
</jp:addressbook>
<jp:attorney />
</jp:agent>`;
}

function nameAndCode({ name, applicantAttorneyCd }: Party): string {
  return `<jp:name>${escaped(name)}</jp:name>
<jp:registered-number>${applicantAttorneyCd}</jp:registered-number>`;
}
