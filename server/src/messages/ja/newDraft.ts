import type { Note } from '../draftNotes.ts';
import { status } from './caseState.ts';

const abroadText = (day: string | undefined) => (day === undefined ? '' : `、在外者は${day}`);

/** Texts of new drafts. */
export const newDraft = {
  action: (number: string) => `${number}の書類を新規作成…`,
  notANumber: (text: string) =>
    `「${text}」から案件の番号を読み取れません。出願番号・公開番号・登録番号などを入力してください。`,
  noSuchType: (id: string) => `この番号の法域には、書類「${id}」はありません。`,
  usage: (ids: string) => `書類は次のいずれかです: ${ids}`,
  note(note: Note): string {
    switch (note.code) {
      case 'caseNotHeld':
        return '案件の内容が手元にないため、出願人・代理人・発送番号などは空けてあります。';
      case 'noProgress':
        return 'この案件の経過情報は特許庁から提供されていません。番号だけが分かっています。';
      case 'caseNotFound':
        return '特許庁のデータにこの案件が見つかりません（未公開、受付直後など）。出願人・代理人・発送番号などは空けてあります。';
      case 'applicationUnknown':
        return 'この番号がどの出願のものか、手元のデータでは分かりません。';
      case 'historyNotWhole':
        return '経過に、特許庁のデータにない項目か読み取れない項目があります。通知・査定・応答の有無と日付を確認してください。';
      case 'partiesNotWhole':
        return '出願人・代理人に、特許庁のデータにない項目か読み取れない項目があります。全員がそろっているかを確認してください。';
      case 'citationsNotWhole':
        return '引用文献の一覧に読み取れない項目があるため、一覧からは入れていません。';
      case 'noNotice':
        return '経過に拒絶理由通知書がありません。';
      case 'noticeAnswered':
        return `応答待ちの拒絶理由通知書はありません。最後の通知（発送番号 ${note.dispatchNumber}）で作成しました。`;
      case 'severalNotices':
        return `応答待ちの拒絶理由通知書が複数あります。最も新しい通知（発送番号 ${note.dispatchNumber}）で作成しました。`;
      case 'noticeTextNotHeld':
        return '拒絶理由通知書の本文が手元にないため、起案日・審査官・適用条文は入れていません。';
      case 'citationsNotHeld':
        return '引用文献の一覧が手元にありません。';
      case 'citationsFromText':
        return '引用文献は、拒絶理由通知書の本文にある番号です。過不足を確認してください。';
      case 'noRefusal':
        return '経過に拒絶査定がありません。';
      case 'refusalTextNotHeld':
        return '拒絶査定の本文が手元にないため、起案日は空けてあります。';
      case 'registrationNotHeld':
        return '登録の情報が手元にないため、請求項の数・納付年分などは空けてあります。';
      case 'renewal':
        return '登録された商標です。更新のときは「商標権存続期間更新登録申請書」を使います。';
      case 'nothingToPay':
        return '登録の情報では、この先に納付する年分がありません。';
      case 'severalAgents':
        return '代理人を複数入れました。手続をしない代理人は消してください。';
      case 'whoseAgencyEnded':
        return '代理権の消滅した代理人は、データからは分かりません。空けてあります。';
      case 'firstAgentPays':
        return '納付者には代理人の1人目を入れました。';
      case 'nameOfAgentUnknown':
        return `代理人 ${note.agentCode} の名称が手元にありません。`;
      case 'inAppeal':
        return '審判に係属しています。あて先（審判長）と当事者（審判請求人）を確認してください。';
      case 'applicantWithoutCode':
        return `${note.name} の識別番号がデータにありません。識別番号か住所を入れてください。`;
      case 'caseEnded':
        return `手続が終わった案件とみられます（${status[note.status]}）。この書類を提出できるかを確認してください。`;
      case 'historyUnknown':
        return '経過の書類が示されていないため、通知や査定の有無は分かりません。';
      case 'noLateExtension':
        return '審判請求後（審査前置を含む）の拒絶理由通知の応答期間は、期間徒過後には延長できません。';
      case 'examinationRequested':
        return `出願審査請求書が提出されています${note.day === undefined ? '' : `（${note.day}）`}。`;
      case 'dispatchForService':
        return '手続の経緯の謄本送達の日には、データにある発送日を入れました。送達日と違うときは直してください。';
      case 'noAppeal':
        return '経過に審判請求書がありません（他人が請求した審判は経過に出ません）。';
      case 'notRegistered':
        return '登録の記録がありません。登録後の手続の書類です。';
      case 'notAllowed':
        return '経過に特許査定・登録査定がありません。';
      case 'periodOver':
        return `期限（${note.day}${abroadText(note.abroad)}）を過ぎています。`;
      case 'extendLate':
        return `応答期間（${note.day}${abroadText(note.abroad)}）を過ぎています。「期間延長請求書（期間徒過）」を使います。`;
      case 'periodNotOver':
        return `応答期間（${note.day}）はまだ過ぎていません。「期間延長請求書」を使います。`;
      case 'toFill':
        return `記入が必要な項目: ${note.items.map((item) => `【${item}】`).join('')}`;
    }
  },
};
