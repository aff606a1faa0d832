import type { Paper } from './opdDossier.ts';
import type { PatentCase } from './patentCase.ts';
import type { DocumentRow, Party } from './shapes.ts';

/**
 * The body of a 拒絶理由通知書 or 意見書, in the elements that the JPO uses; undefined for other documents, of which the
 * demo holds none. Everything that it says is invented.
 */
export function paperOf(one: PatentCase, row: DocumentRow): Paper | undefined {
  const { documentCode, documentNumber } = row;
  if (documentCode === 'A131') return { name: `${documentNumber}-jpntce.xml`, xml: notice(one, row) };
  if (documentCode === 'A53') return { name: `A53_${documentNumber}/JPOXMLDOC01-jpbibl.xml`, xml: opinion(one, row) };
  return undefined;
}

const HEAD = '<?xml version="1.0" encoding="Shift_JIS"?>\r\n';
const NAMESPACE = 'lang="ja" dtd-version="1.0" xmlns:jp="http://www.jpo.go.jp"';

function notice({ progress, patentDoc }: PatentCase, { legalDate }: DocumentRow): string {
  const drafted = patentDoc.find(({ draftDate }) => draftDate <= legalDate)?.draftDate ?? legalDate;
  return `${HEAD}<!DOCTYPE jp:notice-pat-exam-rn PUBLIC "-//DEMO//DTD NOTICE//EN" "ntc-pt-e-rn.dtd" []>
<jp:notice-pat-exam-rn ${NAMESPACE}>
<jp:notice-of-rejection-a131-rn jp:kind-of-law="patent">
<jp:document-name>拒絶理由通知書</jp:document-name>
<jp:bibliog-in-ntc-pat-exam-rn>
${reference(progress.applicationNumber)}
<jp:drafting-date><jp:date>${drafted}</jp:date></jp:drafting-date>
<jp:draft-person-group><jp:name>架空　審査子</jp:name><jp:staff-code>0000</jp:staff-code></jp:draft-person-group>
<jp:article-group><jp:article>第２９条第２項（進歩性）</jp:article></jp:article-group>
</jp:bibliog-in-ntc-pat-exam-rn>
<jp:conclusion-part-article>
<p num="">　この出願は、次の理由によって拒絶をすべきものです。これはデモ用の架空の通知です。<br/>
</p>
</jp:conclusion-part-article>
<jp:drafting-body>
<p num="">１．（進歩性）請求項１に係る発明は、引用文献１に記載された発明に基いて容易に発明できたものです。<br/>
</p>
</jp:drafting-body>
</jp:notice-of-rejection-a131-rn>
</jp:notice-pat-exam-rn>
`.replaceAll(/\r?\n/gu, '\r\n');
}

function opinion({ progress }: PatentCase, { legalDate }: DocumentRow): string {
  const rows = progress.bibliographyInformation.flatMap(({ documentList }) => documentList);
  const answered = rows.findLast((row) => row.documentCode === 'A131' && row.legalDate <= legalDate);
  const parties = (wanted: Party['applicantAttorneyClass']) =>
    progress.applicantAttorney.filter(({ applicantAttorneyClass }) => applicantAttorneyClass === wanted).map(person);
  return `${HEAD}<!DOCTYPE jp:pat-rspns PUBLIC "-//DEMO//DTD PATENT RESPONSE//EN" "pat-rspn.dtd" []>
<jp:pat-rspns ${NAMESPACE}>
<jp:response-a53 jp:kind-of-law="patent">
<jp:document-code>A153</jp:document-code>
<jp:addressed-to-person>特許庁審査官　架空　審査子　殿</jp:addressed-to-person>
<jp:indication-of-case-article>
${reference(progress.applicationNumber)}
</jp:indication-of-case-article>
<jp:applicants>${parties('1').join('')}</jp:applicants>
<jp:agents>${parties('2').join('')}</jp:agents>
<jp:dispatch-number>${answered?.documentNumber.slice(-6) ?? ''}</jp:dispatch-number>
<jp:opinion-contents-article><p num="">
　引用文献１には、請求項１の構成が記載されていません。これはデモ用の架空の意見です。<br />
</p></jp:opinion-contents-article>
</jp:response-a53>
</jp:pat-rspns>
`.replaceAll(/\r?\n/gu, '\r\n');
}

function reference(applicationNumber: string): string {
  const document = `<jp:document-id><jp:doc-number>${applicationNumber}</jp:doc-number></jp:document-id>`;
  return `<jp:application-reference appl-type="application">${document}</jp:application-reference>`;
}

function person({ name, applicantAttorneyCd, applicantAttorneyClass }: Party): string {
  const tag = applicantAttorneyClass === '1' ? 'jp:applicant' : 'jp:agent';
  const code = `<jp:registered-number>${applicantAttorneyCd}</jp:registered-number>`;
  return `<${tag}><jp:addressbook><jp:name>${name}</jp:name>${code}</jp:addressbook></${tag}>`;
}
