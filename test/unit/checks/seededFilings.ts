import type { FindingCode } from '../../../server/src/checks/codes.ts';
import { VALID_FILINGS } from '../../support/validFilings.ts';

/** A valid filing with one mistake, and what is said of it. */
export interface SeededFiling {
  /** The name of the valid filing, of full width. */
  readonly filing: string;
  readonly code: FindingCode;
  /** What is put in the place of what: the mistake. */
  readonly right: string;
  readonly wrong: string;
  /** The text that is marked. */
  readonly at: string;
}

type Row = readonly [filing: string, code: FindingCode, right: string, wrong: string, at: string];

const AGENT = '　　【識別番号】　　９９９０１０００１\n';
const PARTY = '　　【識別番号】　　９９９００００１１\n';
const DEPOSIT = '　　【予納台帳番号】９９９９９９\n';
const AMOUNT = '　　【納付金額】　　２１００';

// prettier-ignore
const ROWS: readonly Row[] = [
  // Each type of document by another name
  ['application, patent', 'unknown-document', '特許願', '特許出願書', '特許出願書'],
  ['withdrawal, patent', 'unknown-document', '出願取下書', '出願取下げ書', '出願取下げ書'],
  ['appointment, design', 'unknown-document', '代理人受任届', '代理人受任書', '代理人受任書'],
  ['national phase, patent', 'unknown-document', '国内書面', '国内書類', '国内書類'],
  // Items that a document does not have
  ['extension, design', 'unknown-item', '【請求の内容】', '【請求内容】', '【請求内容】'],
  ['withdrawal, trademark', 'unknown-item', '【代理人】', '【代理】', '【代理】'],
  ['publications, patent', 'unknown-item', '【提出の理由】', '【提出理由】', '【提出理由】'],
  ['supplement, utilityModel', 'unknown-item', '【補足の内容】', '【補足内容】', '【補足内容】'],
  ['explanation, patent', 'unknown-item', '【弁明の内容】', '【弁明内容】', '【弁明内容】'],
  ['reply, trademark', 'unknown-item', '【回答の内容】', '【回答内容】', '【回答内容】'],
  ['accelerated examination, design', 'unknown-item', '【早期審査の種別】', '【早期審査種別】', '【早期審査種別】'],
  ['application in standard characters, trademark', 'missing-item', '【商標登録を受けようとする商標】', '【商標登録を受けたい商標】', '【標準文字】'],
  ['renewal, trademark', 'unknown-item', '【更新登録申請人】', '【更新申請人】', '【更新申請人】'],
  ['request for examination, patent', 'unknown-item', '【請求項の数】', '【請求項数】', '【請求項数】'],
  // Items that are missing
  ['application, patent', 'missing-item', '【あて先】　　　　　特許庁長官　殿\n', '', '【発明者】'],
  ['application, patent', 'missing-item', '【整理番号】　　　　ＫＤ２６－００１\n', '', '【提出日】'],
  ['application, utilityModel', 'missing-item', '【書類名】　　　　　要約書\n【要約】\n', '【書類名】　　　　　要約書\n', '【選択図】'],
  ['opinion, trademark', 'missing-item', '【発送番号】　　　　４１２３０１\n', '', '【意見の内容】'],
  ['opinion of two without agents, design', 'missing-item', '【意見の内容】\n　本願は、引用文献とは異なります。\n', '', '【書類名】'],
  ['extension, trademark', 'missing-item', '　　【出願番号】　　商願２０２４－１２３４５６\n', '', '【事件の表示】'],
  ['amendment, patent', 'missing-item', '　【補正対象項目名】００１２\n', '', '【手続補正２】'],
  ['amendment, design', 'missing-item', '　【補正対象書類名】意匠登録願\n', '', '【手続補正１】'],
  ['fee of a right, patent', 'missing-item', '【納付者】\n　　【識別番号】　　９９９０１０００１\n　　【氏名又は名称】見本　太郎\n', '', '【納付年分】'],
  ['fee of a right, design', 'missing-item', '【登録料の表示】\n　　【予納台帳番号】９９９９９９\n　　【納付金額】　　２１００\n', '', '【書類名】'],
  ['appeal, patent', 'missing-item', '【請求の趣旨】　　　原査定を取り消す、本願は登録すべきものとする、との審決を求める。\n', '', '【請求の理由】'],
  ['application, design', 'missing-item', '【意匠に係る物品】　携帯用扇風機\n', '', '【意匠の創作をした者】'],
  ['appointment, patent', 'missing-item', '【手続をした者】\n　　【識別番号】　　９９９００００１１\n　　【氏名又は名称】架空電機株式会社\n', '', '【受任した代理人】'],
  ['change of applicant, patent', 'missing-item', '　　【氏名又は名称】見本工業株式会社\n', '', '【譲渡人】'],
  ['renewal, trademark', 'missing-item', '【商標登録番号】　　商標登録第６０３６２９１号\n', '', '【商品及び役務の区分の数】'],
  ['correction of a translation, patent', 'missing-item', '【あて先】　　　　　特許庁長官　殿\n', '', '【事件の表示】'],
  // Items that stand twice, out of order, or empty
  ['extension, patent', 'duplicate-item', '【発送番号】　　　　４１２３０１\n', '【発送番号】　　　　４１２３０１\n【発送番号】　　　　４１２３０２\n', '【発送番号】'],
  ['application, design', 'duplicate-item', '【意匠に係る物品】　携帯用扇風機\n', '【意匠に係る物品】　携帯用扇風機\n【意匠に係る物品】　扇風機\n', '【意匠に係る物品】'],
  ['statement, trademark', 'duplicate-item', AGENT, AGENT + AGENT, '【識別番号】'],
  ['renewal, trademark', 'misplaced-item', '【整理番号】　　　　ＫＤ２６－００１\n【提出日】　　　　　令和　８年１１月２３日\n', '【提出日】　　　　　令和　８年１１月２３日\n【整理番号】　　　　ＫＤ２６－００１\n', '【提出日】'],
  ['national phase, patent', 'empty-item', '【整理番号】　　　　ＫＤ２６－００１', '【整理番号】', '【整理番号】'],
  ['opinion, design', 'empty-item', '【その他】　　　　　本件は、関連する出願と同時に審査されることを希望します。', '【その他】', '【その他】'],
  ['publications, design', 'empty-item', '　　【物件名】　　　刊行物１　１\n', '', '【提出物件の目録】'],
  ['opinion of two without agents, patent', 'empty-item', '　　【代表者】　　　例示　一郎', '　　【代表者】', '【代表者】'],
  // The items of other documents and laws
  ['statement, patent', 'wrong-party-item', '【上申をする者】', '【特許出願人】', '【特許出願人】'],
  ['explanation, design', 'wrong-party-item', '【弁明をする者】', '【意匠登録出願人】', '【意匠登録出願人】'],
  ['supplement, trademark', 'wrong-party-item', '【補足をする者】', '【商標登録出願人】', '【商標登録出願人】'],
  ['extension, utilityModel', 'wrong-party-item', '【請求人】', '【実用新案登録出願人】', '【実用新案登録出願人】'],
  ['accelerated examination, patent', 'wrong-party-item', '【提出者】', '【請求人】', '【請求人】'],
  ['reply, design', 'wrong-party-item', '【審判請求人】', '【意匠登録出願人】', '【意匠登録出願人】'],
  ['renewal, trademark', 'wrong-party-item', '【更新登録申請人】', '【商標権者】', '【商標権者】'],
  ['fee of a right, utilityModel', 'wrong-party-item', '【実用新案権者】', '【特許権者】', '【特許権者】'],
  ['application, utilityModel', 'wrong-party-item', '【考案者】', '【発明者】', '【発明者】'],
  ['national phase, patent', 'wrong-case-item', '【出願の表示】', '【事件の表示】', '【事件の表示】'],
  ['extension, patent', 'wrong-case-item', '【事件の表示】', '【出願の表示】', '【出願の表示】'],
  ['reply, patent', 'wrong-case-item', '【審判事件の表示】', '【事件の表示】', '【事件の表示】'],
  ['appointment, trademark', 'agent-profession', '　　【弁理士】\n', '', '【受任した代理人】'],
  ['change of applicant, design', 'agent-profession', '　　【弁護士】\n', '', '【譲渡人代理人】'],
  // Amendments and claims
  ['amendment, trademark', 'amendment-way', '【補正方法】　　　変更', '【補正方法】　　　差替え', '差替え'],
  ['amendment, patent', 'amendment-number', '【手続補正３】', '【手続補正４】', '【手続補正４】'],
  ['formal amendment, design', 'amendment-number', '【手続補正１】', '【手続補正２】', '【手続補正２】'],
  ['amendment with more claims, patent', 'claim-number', '【請求項２】', '【請求項３】', '【請求項３】'],
  ['application, utilityModel', 'claim-number', '【請求項２】', '【請求項３】', '【請求項３】'],
  ['application, patent', 'paragraph-number', '【０００９】', '【００１０】', '【００１０】'],
  ['application, utilityModel', 'paragraph-number', '【００１２】', '【００１３】', '【００１３】'],
  // Numbers of cases
  ['opinion, design', 'wrong-law', '意願２０２４－００１９５０', '特願２０２２－９００００１', '特願２０２２－９００００１'],
  ['fee of a registration, patent', 'wrong-law', '特願２０２２－９００００１', '商願２０２４－１２３４５６', '商願２０２４－１２３４５６'],
  ['fee of a right, utilityModel', 'wrong-law', '実用新案登録第３２４０００１号', '特許第８４００００１号', '特許第８４００００１号'],
  ['statement, patent', 'wrong-kind', '特願２０２２－９００００１', '特表２０２２－５０１２３４', '特表２０２２－５０１２３４'],
  ['renewal, trademark', 'wrong-kind', '商標登録第６０３６２９１号', '商願２０２４－１２３４５６', '商願２０２４－１２３４５６'],
  ['national phase, patent', 'wrong-kind', '【国際出願番号】ＰＣＴ／ＪＰ２０２４／０９０００１', '【国際出願番号】特願２０２２－９００００１', '特願２０２２－９００００１'],
  ['withdrawal, trademark', 'unreadable-number', '商願２０２４－１２３４５６', '２０２４１２３４５６', '２０２４１２３４５６'],
  ['explanation, design', 'unreadable-number', '意願２０２４－００１９５０', '未定', '未定'],
  ['request for examination, patent', 'serial-zero', '特願２０２２－９００００１', '特願２０２２－００００００', '特願２０２２－００００００'],
  ['extension, trademark', 'year-future', '商願２０２４－１２３４５６', '商願２０４２－１２３４５６', '商願２０４２－１２３４５６'],
  ['amendment, patent', 'serial-too-long', '特願２０２２－９００００１', '特願２０２２－９００００１１', '特願２０２２－９００００１１'],
  ['opinion, patent', 'letter-in-digits', '特願２０２２－９００００１', '特願２０２２－９ＯＯ００１', '特願２０２２－９ＯＯ００１'],
  ['statement, trademark', 'long-vowel-as-hyphen', '商願２０２４－１２３４５６', '商願２０２４ー１２３４５６', '商願２０２４ー１２３４５６'],
  ['withdrawal, patent', 'era-after-1999', '特願２０２２－９００００１', '特願令４－９００００１', '特願令４－９００００１'],
  ['opinion in appeal, patent', 'trial-band', '不服２０２６－０００００１', '不服２０２６－８０００１２', '不服２０２６－８０００１２'],
  ['fee of a right, design', 'registration-digits', '意匠登録第１６８０７３６号', '意匠登録第１６８０７３６１号', '意匠登録第１６８０７３６１号'],
  // Codes and references
  ['change of applicant, patent', 'applicant-code-digits', '９９９００００１２', '９９９０００１２', '９９９０００１２'],
  ['appointment, utilityModel', 'applicant-code-digits', '９９９０１０００２', '９９９０１０００２２', '９９９０１０００２２'],
  ['renewal, trademark', 'applicant-code-digits', '９９９００００１１', '９９９Ｏ０００１１', '９９９Ｏ０００１１'],
  ['extension, design', 'dispatch-number-digits', '４１２３０１', '４１２３０', '４１２３０'],
  ['reply, patent', 'dispatch-number-digits', '４１２３０１', '０６１２６４１２３０１', '０６１２６４１２３０１'],
  ['formal amendment, trademark', 'dispatch-number-digits', '４１２３０１', '４１２３０１号', '４１２３０１号'],
  ['application, patent', 'file-reference', 'ＫＤ２６－００１', 'ＫＤ２６－００１２３４５', 'ＫＤ２６－００１２３４５'],
  ['renewal, trademark', 'file-reference', 'ＫＤ２６－００１', 'ｋｄ２６－００１', 'ｋｄ２６－００１'],
  // Addressees
  ['opinion, design', 'addressee', '特許庁審査官　例示　次郎　殿', '特許庁長官　殿', '特許庁長官　殿'],
  ['application, patent', 'addressee', '特許庁長官　殿', '特許庁審査官　殿', '特許庁審査官　殿'],
  ['withdrawal, design', 'addressee', '特許庁長官　殿', '特許庁長官', '特許庁長官'],
  ['fee of a right, patent', 'addressee', '特許庁長官　殿', '特許庁長官　様', '特許庁長官　様'],
  // Dates and years
  ['application, patent', 'date-impossible', '令和　８年１１月２３日', '令和　８年１１月３１日', '令和　８年１１月３１日'],
  ['divisional application, patent', 'date-impossible', '令和　２年　４月　１日', '令和　２年　４月３１日', '令和　２年　４月３１日'],
  ['application with priorities, patent', 'date-impossible', '２０２５年１２月　１日', '２０２５年１３月　１日', '２０２５年１３月　１日'],
  ['renewal, trademark', 'era-over', '令和　８年１１月２３日', '平成３８年１１月２３日', '平成３８年１１月２３日'],
  ['divisional application, trademark', 'era-not-begun', '令和　５年　４月　１日', '令和　１年　４月　１日', '令和　１年　４月　１日'],
  ['fee of a right, design', 'fee-years', '第４年分から第６年分', '４年分から６年分', '４年分から６年分'],
  ['fee of a registration, patent', 'fee-years', '第１年分から第３年分', '第１～３年分', '第１～３年分'],
  ['application, utilityModel', 'fee-years', '第１年分から第３年分', '第３年分から第１年分', '第３年分から第１年分'],
  // What is still to be filled in
  ['application, patent', 'not-filled', '例示　花子', '○○', '○○'],
  ['application, design', 'not-filled', '【意匠に係る物品】　携帯用扇風機', '【意匠に係る物品】', '【意匠に係る物品】'],
  ['application in standard characters, trademark', 'not-filled', '菓子\n', '○○\n', '○○'],
  ['divisional application, patent', 'not-filled', '特願２０２０－９００００６\n　　【出願日】', '\n　　【出願日】', '【出願番号】'],
  ['application with priorities, patent', 'not-filled', '【国・地域名】　アメリカ合衆国\n　　【出願日】', '【国・地域名】\n　　【出願日】', '【国・地域名】'],
  ['application, patent', 'not-filled', '【発明の名称】　　　残量推定装置', '【発明の名称】　　　○○', '○○'],
  ['application, patent', 'not-filled', '　測定部１は、端子電圧を測定する。', '　○○', '○○'],
  ['national phase, patent', 'not-filled', 'ＰＣＴ／ＪＰ２０２４／０９０００１', '', '【国際出願番号】'],
  ['opinion, trademark', 'not-filled', '４１２３０１', '○○○○○○', '○○○○○○'],
  ['amendment, design', 'not-filled', '【補正対象項目名】意匠に係る物品の説明', '【補正対象項目名】', '【補正対象項目名】'],
  ['amendment, patent', 'not-filled', '　端子電圧を測定する装置。', '　○○', '○○'],
  ['extension, patent', 'not-filled', '令和　８年１０月１３日付けの拒絶理由通知書に対する応答期間の２月の延長を請求する。', '', '【請求の内容】'],
  ['change of applicant, design', 'not-filled', '９９９００００１１\n　　【氏名又は名称】架空電機株式会社', '○○\n　　【氏名又は名称】○○', '○○'],
  ['publications, trademark', 'not-filled', '特開２０２１－４９０００５号公報', '○○', '○○'],
  ['publications, trademark', 'not-filled', '　本願の発明は、刊行物１に記載されている。\n', '', '【提出の理由】'],
  ['accelerated examination, trademark', 'not-filled', '　出願人は、本願の製品を販売している。', '　○○', '○○'],
  ['fee of a right, patent', 'not-filled', '【納付金額】　　２１００', '【納付金額】　　○○', '○○'],
  ['renewal, trademark', 'not-filled', '商標登録第６０３６２９１号', '', '【商標登録番号】'],
  ['appeal, trademark', 'not-filled', '令和　８年　９月　１日', '令和○年○月○日', '令和○年○月○日'],
  ['appeal, design', 'not-filled', '拒絶査定不服審判事件', '○○', '○○'],
  ['reply, design', 'not-filled', '　審尋の点について回答します。', '', '【回答の内容】'],
  // What is filled in by half
  ['opinion, patent', 'not-filled', '令和　８年１１月２３日', '令和　年　月　日', '令和　年　月　日'],
  ['renewal, trademark', 'not-filled', '令和　８年１１月２３日', '令和８年○月○日', '令和８年○月○日'],
  ['transfer, patent', 'not-filled', '令和　８年１１月２３日', '８年１１月２３日', '８年１１月２３日'],
  ['divisional application, patent', 'not-filled', '令和　２年　４月　１日', '令和　２年　４月　日', '令和　２年　４月　日'],
  ['formal amendment of an appeal, patent', 'not-filled', '令和　４年　４月　１日', '令和４年○月○日', '令和４年○月○日'],
  ['opinion, design', 'not-filled', '架空電機株式会社', '株式会社○○', '株式会社○○'],
  ['application, patent', 'not-filled', '例示　花子', '○○　花子', '○○　花子'],
  ['application, patent', 'not-filled', '東京都架空区見本１丁目１番１号', '東京都○○区', '東京都○○区　架空電機株式会社内'],
  ['fee of a right, design', 'not-filled', '第４年分から第６年分', '第４年分から第○年分', '第４年分から第○年分'],
  ['opinion, patent', 'not-filled', '【証拠方法】', '　適用条文　○○、第２９条第２項\n【証拠方法】', '○○'],
  // Documents that are filed often, and corrections of a translation
  ['withdrawal of a trial by its other name, patent', 'missing-item', '　　【審判番号】　　無効２０２６－８０００１２\n', '', '【審判事件の表示】'],
  ['withdrawal of a trial by its other name, design', 'person-unidentified', PARTY, '', '【審判請求人】'],
  ['withdrawal of a trial by its other name, trademark', 'missing-item', '【審判請求人】\n　　【識別番号】　　９９９００００１１\n　　【氏名又は名称】架空電機株式会社\n', '', '【代理人】'],
  ['withdrawal of a trial by its other name, patent', 'wrong-party-item', '【審判請求人】', '【特許出願人】', '【特許出願人】'],
  ['application of a collective mark, trademark', 'person-unidentified', PARTY, '', '【商標登録出願人】'],
  ['application of a regional mark, trademark', 'missing-item', '【あて先】　　　　　特許庁長官　殿\n', '', '【商標登録を受けようとする商標】'],
  ['application of a defensive mark, trademark', 'missing-item', '　　【氏名又は名称】架空電機株式会社\n', '', '【防護標章登録出願人】'],
  ['advisory opinion, patent', 'not-filled', '【請求の趣旨】　　　イ号は権利の範囲に属する、との判定を求める。', '【請求の趣旨】', '【請求の趣旨】'],
  ['advisory opinion, trademark', 'payment-amount', '２１００', '４０，０００円', '４０，０００円'],
  ['limitation of a general power, design', 'wrong-party-item', '【手続をした者】', '【請求人】', '【請求人】'],
  ['general power, patent', 'person-unidentified', AGENT, '', '【代理人】'],
  ['taking over of a procedure, utilityModel', 'empty-item', '【申立の内容】　　　受継を申し立てる。', '【申立の内容】', '【申立の内容】'],
  ['national phase, utilityModel', 'wrong-party-item', '【考案者】', '【発明者】', '【発明者】'],
  ['national phase, utilityModel', 'wrong-party-item', '【実用新案登録出願人】', '【特許出願人】', '【特許出願人】'],
  ['correction of a translation, patent', 'amendment-way', '【訂正方法】　　　変更', '【訂正方法】　　　修正', '修正'],
  ['correction of a translation, utilityModel', 'missing-item', '　【訂正方法】　　　変更\n', '', '【誤訳訂正１】'],
  ['correction of a translation, patent', 'not-filled', '【訂正対象項目名】００１２', '【訂正対象項目名】', '【訂正対象項目名】'],
  ['opposition by the name of its law, patent', 'wrong-party-item', '【特許異議申立人】', '【請求人】', '【請求人】'],
  ['opinion about an international registration, trademark', 'not-filled', '国際登録第１２３４５６７号', '', '【国際登録番号】'],
  // Shares of a part are no more than the whole
  ['change of applicant in part, patent', 'shares', '１／４', '４／４', '１／４'],
  // Goods stay one block
  ['application in standard characters, trademark', 'item-out-of-place', '【第３０類】\n', '【第３０類】\n　　【補充の内容】例\n', '【補充の内容】'],
  ['application in standard characters, trademark', 'item-out-of-place', '【第３５類】\n', '【第３５類】\n　　【商標の詳細な説明】例\n', '【商標の詳細な説明】'],
  ['application in standard characters, trademark', 'unknown-item', '【第３０類】', '【３０類】', '【３０類】'],
  ['application in standard characters, trademark', 'unknown-item', '【第３５類】', '【区分】第３５類', '【区分】'],
  ['application of a picture, trademark', 'unknown-item', '【第９類】', '【第９】', '【第９】'],
  ['things, patent', 'not-filled', 'ひな形　１', '', '【物件名】'],
  // Persons
  ['application, utilityModel', 'person-unidentified', PARTY, '', '【実用新案登録出願人】'],
  ['joint application, patent', 'person-unidentified', '　　【識別番号】　　９９９００００１２\n', '', '【特許出願人】'],
  ['application, design', 'person-unidentified', '　　【住所又は居所】東京都架空区見本１丁目１番１号　架空電機株式会社内\n', '', '【意匠の創作をした者】'],
  ['formal amendment, patent', 'person-unidentified', PARTY, '', '【補正をする者】'],
  ['succession, trademark', 'person-unidentified', PARTY, '', '【承継人】'],
  ['appointment, design', 'person-unidentified', AGENT, '', '【受任した代理人】'],
  ['change of applicant, utilityModel', 'person-unidentified', AGENT, '', '【承継人代理人】'],
  ['renewal, trademark', 'person-unidentified', PARTY, '', '【更新登録申請人】'],
  ['fee of a registration, patent', 'person-unidentified', PARTY, '', '【納付者】'],
  ['publications, design', 'person-unidentified', PARTY, '', '【提出者】'],
  ['appeal, trademark', 'person-unidentified', PARTY, '', '【審判請求人】'],
  ['joint application, patent', 'shares', '２／３', '１／３', '１／３'],
  ['joint application, patent', 'shares', '２／３', '三分の二', '三分の二'],
  ['joint application, patent', 'shares', '２／３', '２０００／３０００', '２０００／３０００'],
  // Payments
  ['application, paid by 電子現金納付, patent', 'payment-way', '３４５６\n', '３４５６\n　　【納付金額】　　１４０００\n', '【納付金額】'],
  ['application, paid by 現金納付, patent', 'payment-way', '９０１\n', '９０１\n　　【納付金額】　　１４０００\n', '【納付金額】'],
  ['application, paid by 口座振替, patent', 'payment-way', '\n　　【納付金額】　　２１００', '', '【振替番号】'],
  ['application, paid by 指定立替納付, patent', 'payment-way', '\n　　【納付金額】　　２１００', '', '【指定立替納付】'],
  ['renewal, trademark', 'payment-way', `\n${AMOUNT}`, '', '【予納台帳番号】'],
  ['extension, patent', 'payment-way', DEPOSIT, '', '【手数料の表示】'],
  ['appeal, design', 'payment-way', DEPOSIT, `${DEPOSIT}　　【指定立替納付】\n`, '【指定立替納付】'],
  ['fee of a registration, trademark', 'payment-amount', '２１００', '６５，８００円', '６５，８００円'],
  ['formal amendment, patent', 'payment-amount', '２１００', '￥２１００', '￥２１００'],
  ['change of applicant, design', 'payment-amount', '２１００', '４２００円也', '４２００円也'],
  ['application, paid by 口座振替, patent', 'item-digits', '１２３４５６７８', '１２３４５６７', '１２３４５６７'],
  ['application, paid by 現金納付, patent', 'item-digits', '１２３４５６７８９０１', '１２３４５６７８９０', '１２３４５６７８９０'],
  ['renewal, trademark', 'item-digits', '９９９９９９', '９９９９９９９', '９９９９９９９'],
  ['withdrawal, patent', 'item-digits', '【包括委任状番号】９９９９９９９', '【包括委任状番号】９９９９９９', '９９９９９９'],
  ['fee of a right, paid by 指定立替納付, patent', 'mark-content', '【指定立替納付】', '【指定立替納付】クレジットカード', 'クレジットカード'],
  ['application of a three-dimensional mark, trademark', 'mark-content', '【立体商標】', '【立体商標】　　　　立体商標', '立体商標'],
  // Characters
  ['application, patent', 'character-repertoire', '例示　花子', '例示　花子①', '①'],
  ['renewal, trademark', 'character-repertoire', '架空電機株式会社', '架空電機㈱', '㈱'],
  ['change of applicant, patent', 'half-width-kana', '見本工業株式会社', 'ﾐﾎﾝ株式会社', 'ﾐﾎﾝ'],
  ['application in standard characters, trademark', 'half-width-kana', '菓子の小売', 'ｶｼの小売', 'ｶｼ'],
  ['opinion, design', 'reserved-character', '２．平成', '■平成', '■'],
  ['statement, design', 'reserved-character', '早期の審査', '早期【注】の審査', '【注】'],
];

export const SEEDED_FILINGS: readonly SeededFiling[] = ROWS.map(([filing, code, right, wrong, at]) => ({
  filing,
  code,
  right,
  wrong,
  at,
}));

/** The text of the valid filing of full width. */
export function validText(name: string): string {
  const filing = VALID_FILINGS.find((one) => one.name === name && one.width === 'full');
  if (!filing) throw new RangeError(`no such filing: ${name}`);
  return filing.text;
}
