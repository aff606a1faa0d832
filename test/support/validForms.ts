import type { Law } from '../../server/src/numbers/caseNumber.ts';

/**
 * Valid filings of documents that stand in the tables without many examples, with invented people and cases: nothing may be
 * found in them. `source` says where the items and their order are from.
 */
export interface ValidForm {
  /** Id of the document type. */
  readonly type: string;
  readonly law: Law;
  readonly source: string;
  /** As it is filed, in full width. */
  readonly text: string;
}

const SHEETS =
  'style sheets of the filing software (pat-etc.xsl, pat-amnd.xsl, pat-appd.xsl in hyperion13th144m/phantom)';
const ARCHIVE = 'a real filing among the test data of hyperion13th144m/phantom';

interface OfLaw {
  readonly application: string;
  readonly applicant: string;
  readonly right: string;
  readonly number: string;
  readonly holder: string;
  readonly fee: string;
}

const LAWS: Readonly<Record<Law, OfLaw>> = {
  patent: {
    application: '特願２０２２－９００００１',
    applicant: '特許出願人',
    right: '特許番号',
    number: '特許第８４００００２号',
    holder: '特許権者',
    fee: '特許料',
  },
  utilityModel: {
    application: '実願２０２４－００１２３４',
    applicant: '実用新案登録出願人',
    right: '実用新案登録番号',
    number: '実用新案登録第３２４４８４７号',
    holder: '実用新案権者',
    fee: '実用新案登録料',
  },
  design: {
    application: '意願２０２４－００１９５０',
    applicant: '意匠登録出願人',
    right: '意匠登録番号',
    number: '意匠登録第１７９０００１号',
    holder: '意匠権者',
    fee: '意匠登録料',
  },
  trademark: {
    application: '商願２０２４－００１２３４',
    applicant: '商標登録出願人',
    right: '商標登録番号',
    number: '商標登録第６４９０００１号',
    holder: '商標権者',
    fee: '商標登録料',
  },
};

/** A trial between parties, by law. */
const TRIALS: Readonly<Record<Law, string>> = {
  patent: '無効２０２６－８００００１',
  utilityModel: '無効２０２６－４００００１',
  design: '無効２０２６－８８０００１',
  trademark: '取消２０２６－３００００１',
};

const ALL: readonly Law[] = ['patent', 'utilityModel', 'design', 'trademark'];

const item = (name: string, content = '') => `【${name}】${content === '' ? '' : `　${content}`}`;
const group = (name: string, ...members: readonly string[]) =>
  [item(name), ...members.map((one) => `　　${one}`)].join('\n');
const party = (name: string) =>
  group(name, item('識別番号', '９９９００００１１'), item('氏名又は名称', '架空電機株式会社'));
const abroad = (name: string) =>
  group(
    name,
    item('識別番号', '９９９００００１２'),
    item('住所又は居所', 'アメリカ合衆国　架空州　見本市　１番地'),
    item('住所又は居所原語表記', '１　Ｍｉｈｏｎ　Ｓｔｒｅｅｔ'),
    item('氏名又は名称', '見本コーポレーション'),
    item('氏名又は名称原語表記', 'Ｍｉｈｏｎ　Ｃｏｒｐｏｒａｔｉｏｎ'),
  );
const agent = (name = '代理人') =>
  group(name, item('識別番号', '９９９０１０００１'), item('弁理士'), item('氏名又は名称', '見本　太郎'));
const application = (law: Law, name = '事件の表示') => group(name, item('出願番号', LAWS[law].application));
const trial = (number: string, ...more: readonly string[]) =>
  group('審判事件の表示', item('審判番号', number), ...more);
const payment = (name = '手数料の表示', amount = '１４００') =>
  group(name, item('予納台帳番号', '９９９９９９'), item('納付金額', amount));
const things = (...names: readonly string[]) => group('提出物件の目録', ...names.map((name) => item('物件名', name)));

function head(name: string, to = '特許庁長官　殿'): string[] {
  return [
    item('書類名', name),
    item('整理番号', 'ＫＤ２６－００１'),
    item('提出日', '令和８年１１月２３日'),
    item('あて先', to),
  ];
}

const JUDGE = '特許庁審判長　殿';
const form = (type: string, law: Law, source: string, ...parts: readonly string[]): ValidForm => ({
  type,
  law,
  source,
  text: `${parts.join('\n')}\n`,
});
const each = <T extends string>(laws: readonly T[], make: (law: T) => ValidForm | readonly ValidForm[]) =>
  laws.flatMap(make);

// prettier-ignore
export const VALID_FORMS: readonly ValidForm[] = [
  // Agents: agents.xsl, 様式9 and 様式11 of the 施行規則 of the patent law
  ...each(ALL, (law) => [
    form('agentTermination', law, '様式9; agents.xsl', ...head('代理権消滅届'), application(law), party('手続をした者'), agent('代理権の消滅した代理人')),
    form('agentChange', law, '様式9; agents.xsl', ...head('代理人変更届'), application(law), party('手続をした者'), agent('選任した代理人'), agent('代理権の消滅した代理人'), things('委任状　１')),
  ]),
  form('agentAppointment', 'patent', `${SHEETS}: 届出の内容`, ...head('代理人受任届'), application('patent'), abroad('手続をした者'), agent('受任した代理人'), item('届出の内容', '代理人の受任を届け出ます。'), things('委任状　１')),
  // Translations
  form('translation', 'patent', ARCHIVE + ' (A1631)', ...head('翻訳文提出書'), application('patent', '出願の表示'), party('特許出願人'), agent(), item('確認事項', '本書に添付した翻訳文は、外国語書面出願の外国語書面等を過不足なく適正な日本語に翻訳したものです。'), things('外国語明細書の翻訳文　１', '外国語特許請求の範囲の翻訳文　１', '外国語要約書の翻訳文　１')),
  ...each(['patent', 'utilityModel'], (law) => {
    const international = group('出願の表示', item('国際出願番号', 'ＰＣＴ／ＪＰ２０２４／０１２３４５'), item('出願の区分', law === 'patent' ? '特許' : '実用新案登録'));
    const { applicant } = LAWS[law];
    const claims = law === 'patent' ? '特許請求の範囲' : '実用新案登録請求の範囲';
    const amendment = [item('手続補正１'), `　${item('補正対象書類名', claims)}`, `　${item('補正対象項目名', '全文')}`, `　${item('補正方法', '変更')}`, `　${item('補正の内容')}`, `　　${item('書類名', claims)}`, `　　${item('請求項１')}`, '　測定部を備える装置。'];
    return [
      form('internationalTranslation', law, `${ARCHIVE} (A1634)`, ...head('国際出願翻訳文提出書'), international, party(applicant), agent(), things('明細書の翻訳文　１', '請求の範囲の翻訳文　１', '要約書の翻訳文　１')),
      form('article19Translation', law, SHEETS, ...head('特許協力条約第１９条補正の翻訳文提出書'), international, party(applicant), agent(), item('補正書の提出年月日', '令和８年１月１１日'), ...amendment),
      form('article34Translation', law, `${ARCHIVE} (A1529)`, ...head('特許協力条約第３４条補正の翻訳文提出書'), international, party(applicant), agent(), item('補正書の提出年月日', '令和８年３月１１日'), ...amendment, item('その他', '請求項２を追加した。')),
      form('article19Copy', law, `${ARCHIVE} (A1527)`, ...head('特許協力条約第１９条補正の写し提出書'), international, party(applicant), agent(), item('補正書の提出年月日', '令和８年１月１１日'), item('その他', '請求項１に請求項２の内容を加えた。'), things('条約第１９条補正の写し　１')),
      form('article34Copy', law, `${ARCHIVE} (A15211)`, ...head('特許協力条約第３４条補正の写し提出書'), international, party(applicant), agent(), item('補正書の提出年月日', '令和８年３月１１日'), things('条約第３４条補正の写し　１'), item('その他', '明細書の一部を補正した。')),
    ];
  }),
  // Examination of utility models, acceleration, restoration
  form('technicalOpinion', 'utilityModel', SHEETS, ...head('実用新案技術評価請求書'), application('utilityModel', '出願の表示'), item('評価の請求に係る請求項の数', '２'), item('評価の請求に係る請求項の表示', '請求項１、２'), party('請求人'), agent(), payment('手数料の表示', '４４０００')),
  form('technicalOpinionByOthers', 'utilityModel', SHEETS, ...head('実用新案技術評価請求書（他人）'), group('出願の表示', item('登録番号', LAWS.utilityModel.number)), item('評価の請求に係る請求項の数', '１'), item('評価の請求に係る請求項の表示', '請求項１'), party('請求人'), payment('手数料の表示', '４３０００'), item('請求人の意見', '公知の構造である。')),
  ...each(['patent', 'design', 'trademark'], (law) => form('acceleratedSupplement', law, `${ARCHIVE} (A1872)`, ...head('早期審査に関する事情説明補充書'), application(law), party('提出者'), agent(), item('補充の内容'), '　先行する調査の結果を補充します。')),
  ...each(ALL, (law) => form('restoration', law, 'filing guide, P_KaifukuRiyuSho; 様式31の9', ...head('回復理由書'), application(law, '出願の表示'), party(LAWS[law].applicant), agent(), item('回復の理由'), '　所定の期間内に手続をしなかったことは、故意によるものではありません。', payment('手数料の表示', '２１２１００'))),
  form('lateExtensionRequest', 'patent', SHEETS, ...head('期間延長請求書（期間徒過）'), application('patent'), party('請求人'), agent(), item('発送番号', '４１２３０１'), item('請求の内容', '応答期間の２月の延長を請求します。'), payment('手数料の表示', '５１０００')),
  // Fees
  ...each(['patent', 'utilityModel', 'design'], (law) => form('feeSupplement', law, `${SHEETS}: R121, R221, R321`, ...head(`${LAWS[law].fee}納付書（補充）`), item(LAWS[law].right, LAWS[law].number), party(LAWS[law].holder), party('納付者'), item('納付年分', '第４年分'), group(law === 'patent' ? '特許料の表示' : '登録料の表示', item('予納台帳番号', '９９９９９９'), item('補充金額', '１０００')))),
  ...each(ALL, (law) => form('firstFeeSupplement', law, `${SHEETS}: R1110 to R4110`, ...head(`${LAWS[law].fee}納付書（設定補充）`), item('出願番号', LAWS[law].application), party(LAWS[law].applicant), party('納付者'), group(law === 'patent' ? '特許料の表示' : '登録料の表示', item('予納台帳番号', '９９９９９９'), item('補充金額', '１０００')))),
  form('instalmentSupplement', 'trademark', `${SHEETS}: R4210`, ...head('商標登録料納付書（分納補充）'), item('商標登録番号', LAWS.trademark.number), party('商標権者'), party('納付者'), group('登録料の表示', item('予納台帳番号', '９９９９９９'), item('補充金額', '１０００'))),
  form('registrationFee', 'patent', 'filing guide, RPHeigoNofuMeisai', ...head('特許料納付書'), item('特許番号', LAWS.patent.number), item('請求項の数', '１'), party('特許権者'), party('納付者'), item('納付年分', '第４年分から第６年分'), group('併合納付の明細', item('特許番号', '特許第７２３４５６７号'), item('請求項の数', '１'), item('納付年分', '第４年分から第６年分'), item('納付金額', '２０７００'), item('特許番号', '特許第７３４５６７８号'), item('請求項の数', '１'), item('納付年分', '第４年分から第６年分'), item('納付金額', '２０７００')), payment('特許料の表示', '６２１００')),
  form('registrationFee', 'patent', `${SHEETS}: 特許査定の謄本発送日`, ...head('特許料納付書'), item('出願番号', LAWS.patent.application), item('請求項の数', '１'), party('特許出願人'), party('納付者'), item('特許査定の謄本発送日', '令和８年１１月１０日'), item('納付年分', '第１年分から第３年分'), payment('特許料の表示', '１３８００')),
  form('trademarkRenewal', 'trademark', '商標法施行規則 様式17備考10; an office that pays fees', ...head('商標権存続期間更新登録申請書'), item('商標登録番号', LAWS.trademark.number), item('商品及び役務の区分の数', '１'), party('更新登録申請人'), agent(), item('納付の表示', '分割納付'), payment('登録料の表示', '２２８００')),
  // The register
  ...each(ALL, (law) => [
    form('transfer', law, '特許登録令施行規則 様式7, 8; jpo.go.jp, 権利の移転等に関する手続', item('書類名', `${LAWS[law].holder.replace('者', '')}移転登録申請書`), item('提出日', '令和８年１１月２３日'), item('あて先', '特許庁長官　殿'), item(LAWS[law].right, LAWS[law].number), item('登録の目的', '本権利の移転'), group('申請人（登録権利者）', item('住所又は居所', '東京都架空区見本１丁目１番１号'), item('氏名又は名称', '架空電機株式会社')), group('申請人（登録義務者）', item('住所又は居所', '東京都架空区見本２丁目２番２号'), item('氏名又は名称', '見本工業株式会社')), agent(), item('添付書面の目録'), '　譲渡証書　１通'),
    form('nameChange', law, '特許登録令施行規則 様式9', item('書類名', '登録名義人の表示変更登録申請書'), item('提出日', '令和８年１１月２３日'), item('あて先', '特許庁長官　殿'), item(LAWS[law].right, LAWS[law].number), group('変更に係る表示', item('変更前の表示', '東京都架空区見本１丁目１番１号'), item('変更後の表示', '東京都架空区見本２丁目２番２号')), item('登録の目的', '登録名義人の表示変更'), party('申請人'), agent()),
  ]),
  form('termExtension', 'patent', '様式56 (平成29年経済産業省令3号)', item('書類名', '特許法第６７条第４項の延長登録願'), item('提出日', '令和８年１１月２３日'), item('あて先', '特許庁長官　殿'), item('特許番号', LAWS.patent.number), item('延長を求める期間', '２年３月１日'), item('特許法第６７条第４項の政令で定める処分を受けた日', '令和８年９月１日'), party('延長登録出願人'), agent(), item('特許法第６７条第４項の政令で定める処分の内容'), '　医薬品に係る承認', item('添付書類の目録'), '　延長の理由を記載した資料　１通'),
  // Appeals
  ...each(ALL, (law) => [
    form('appealWithdrawal', law, `${SHEETS}: C1609 to C4609, party`, ...head('請求取下書'), trial(law === 'utilityModel' ? TRIALS.utilityModel : '不服２０２６－０００００１'), party('審判請求人'), agent()),
    form('oralHearing', law, `${SHEETS}: C6513, party`, ...head('口頭審理陳述要領書', JUDGE), trial(TRIALS[law]), party('被請求人'), agent(), item('陳述の要領'), '　請求は成り立ちません。'),
    form('evidence', law, `${SHEETS}: C6515, party`, ...head('証拠説明書', JUDGE), trial(TRIALS[law]), party('審判請求人'), agent(), item('証拠方法'), '　甲第１号証　見本誌'),
    form('answer', law, '様式63', ...head('答弁書', JUDGE), trial(TRIALS[law]), party('被請求人'), agent(), item('答弁の趣旨', '本件審判の請求は成り立たない、との審決を求める。'), item('答弁の理由'), '　請求人の主張には理由がありません。', item('証拠方法'), '　乙第１号証　見本誌'),
    form('rebuttal', law, '様式63備考2 (弁駁の趣旨)', ...head('弁駁書', JUDGE), trial(TRIALS[law]), party('審判請求人'), agent(), item('弁駁の理由'), '　答弁には理由がありません。'),
  ]),
  ...each(['patent', 'design', 'trademark'], (law) => form('acceleratedAppeal', law, '早期審理【事情説明書の作成要領】', ...head('早期審理に関する事情説明書'), group('事件の表示', item('審判番号', '不服２０２６－０００００１'), item('出願番号', LAWS[law].application)), party('審判請求人'), agent(), item('早期審理に関する事情説明'), '　１．事情')),
  ...each(['被請求人', '特許権者'], (who) => form('opinion', 'patent', '様式61の3, 63の3', ...head('意見書', JUDGE), group('事件の表示', item('審判番号', who === '被請求人' ? TRIALS.patent : '異議２０２６－７００００１'), item('特許番号', LAWS.patent.number)), party(who), agent(), item('発送番号', '４１２３０１'), item('意見の内容'), '　取消しの理由はありません。')),
  form('opposition', 'patent', '様式61の2; style sheets: 異議申立書', ...head('異議申立書'), group('特許異議の申立てに係る特許の表示', item('特許番号', LAWS.patent.number), item('請求項の表示', '請求項１')), party('異議申立人'), agent(), item('申立ての理由'), '　新規性がありません。', item('証拠方法'), '　甲第１号証　見本誌', item('意見書提出の希望の有無', '希望する。'), payment('手数料の表示', '１８９００')),
  form('oppositionOfLaw', 'trademark', '商標法43条の2; 商標登録異議申立書の書き方のガイドライン (jpo.go.jp)', ...head('商標登録異議申立書'), group('登録異議の申立てに係る商標登録の表示', item('商標登録番号', LAWS.trademark.number)), party('登録異議申立人'), agent(), item('申立ての理由'), '　引用商標と類似します。'),
  form('correctionRequest', 'patent', '様式61の4, 63の2', ...head('訂正請求書', JUDGE), trial('無効２０２６－８００００１', item('特許番号', LAWS.patent.number)), item('請求項の数', '３'), party('被請求人'), agent(), payment('手数料の表示', '６６０００'), item('請求の趣旨', '特許請求の範囲を訂正することを求める。'), item('請求の理由'), '　１．設定登録の経緯'),
  // Requests for certificates, inspection, refunds
  ...each(ALL, (law) => [
    form('priorityCertificateRequest', law, `${SHEETS}: E841`, ...head('優先権証明請求書'), application(law), party('請求人'), agent(), item('請求部数', '１'), item('交付方法', '郵送'), payment()),
    form('fileInspection', law, `${SHEETS}: E861`, ...head('ファイル記録事項の閲覧（縦覧）請求書'), application(law), party('請求人'), payment('手数料の表示', '６００')),
    form('refund', law, `実用新案様式14の3; error V1AHHB1706P-W of the filing software; ${SHEETS}`, ...head(law === 'utilityModel' ? '既納手数料（登録料）返還請求書' : '既納手数料返還請求書'), application(law), party('返還請求人'), agent(), group('返還請求対象書類', item('書類名', '手続補正書'), item('提出日', '令和８年１０月１日')), item('納付済金額', '４２００'), item('適正納付金額', '２１００'), item('返還請求金額', '２１００'), group('返還金振込先', item('金融機関名', '見本銀行　架空支店'), item('口座種別', '普通'), item('口座番号', '１２３４５６７'), item('フリガナ', 'カクウデンキ（カ'), item('口座名義人', '架空電機株式会社'))),
  ]),
  form('registerInspection', 'patent', 'an office that pays fees; filing guide, DeP_TorokuKirokuJikoEtsuran', ...head('登録事項の閲覧請求書'), group('事件の表示', item('特許番号', LAWS.patent.number)), party('請求人'), payment('手数料の表示', '６００')),
  // Submissions with their own items
  form('thingsSubmission', 'patent', `${SHEETS}: 提出する物件`, ...head('物件提出書'), application('patent'), party('提出者'), agent(), item('提出する物件', '実験成績証明書'), item('その他', '写しを提出します。')),
  form('noveltyExceptionCertificate', 'patent', '様式34', ...head('新規性の喪失の例外証明書提出書'), application('patent'), party('提出者'), agent(), item('刊行物等', '見本学会予稿集'), things('証明書　１')),
  form('filingDateExceptionCertificate', 'trademark', `${SHEETS}: A480`, ...head('出願時の特例証明書提出書'), application('trademark'), party('提出者'), agent(), things('証明書　１')),
  form('priorityCertificate', 'patent', `${SHEETS}: 最初の出願の表示`, ...head('優先権証明書提出書'), application('patent'), party('提出者'), agent(), group('最初の出願の表示', item('国・地域名', 'アメリカ合衆国'), item('出願日', '令和７年１０月１日'), item('出願番号', '６３／９９９９９９')), things('優先権証明書　１')),
  form('amendment', 'patent', 'INPIT FAQ 000130; style sheets', ...head('手続補正書'), application('patent'), party('補正をする者'), agent(), item('補正により減少する請求項の数', '１'), item('手続補正１'), `　${item('補正対象書類名', '手続補正書')}`, `　${item('補正対象書類提出日', '令和８年１０月１日')}`, `　${item('補正対象項目名', '提出物件の目録')}`, `　${item('補正方法', '追加')}`, `　${item('補正の内容')}`, `　　${item('提出物件の目録')}`, `　　　${item('包括委任状番号', '９９９１１１２')}`),
  form('designApplications', 'design', `${SHEETS}: A3630, name and party`, ...head('意匠登録願（複数）'), party('意匠登録出願人'), agent(), item('意匠に係る物品', '扇風機'), item('意匠に係る物品', '卓上扇風機'), payment('手数料の表示', '３２０００')),
];
