import type { FindingCode } from '../../server/src/checks/codes.ts';

type Words = readonly [ja: string, en: string];

/** What a code means, where its rule comes from, and how to fix it. */
export interface Explained {
  readonly ja: string;
  readonly en: string;
  readonly source: string;
  /** What the light bulb offers; undefined where there is no fix. */
  readonly fix?: Words;
  /** What to do where it offers nothing. */
  readonly byHand?: Words;
}

type Row = readonly [ja: string, en: string, source: string, fixJa?: string, fixEn?: string];

/** How the numbers of the JPO are made: a year, and a serial of the year. */
const NUMBERS = '出願・公報の番号の付け方（年と、年ごとの6桁以内の連番）';
const ERAS = '出願・公報の番号の付け方（1999年までは元号、2000年からは西暦）';
const PUBLICATIONS = '公報の番号の付け方（公開は500000まで、公表は500001から）';
const REGISTRATIONS = '登録番号の付け方（7桁以内の通し番号）';
const FORM = '各法施行規則の様式の番号の記載例';
const ERA = '和暦変換（電子出願ソフトのスタイルシート）';
const GUIDE = '電子出願ソフト「書き方ガイド」、各法施行規則の様式';
/** Answers that a check compares with, by the names of docs/apis.md, and the articles that make it matter. */
const data = (answers: string, law = '') => `特許庁のデータ（${answers}）${law === '' ? '' : `、${law}`}`;
const PROGRESS = '`app_progress`';
const REGISTER = '`registration_info`';
/** 発送日 stands for the day of receipt, which the data do not have. */
const PERIOD =
  '特許法48条の3・50条・108条・121条、意匠法・商標法の対応する条文（数え方は特許法3条）。発送日から数えた目安なので、原本で確認してください';
const LAYOUT = ['項目を正しい位置に加える', 'Inserts the item in its place'] as const;
const RENUMBER = [
  '番号を振り直す（下書きのどこかで番号を引用しているときは示しません）',
  'Renumbers; not offered if the draft cites the numbers',
] as const;
const RENAME = ['正しい項目名に直す', 'Renames the item'] as const;
const REMOVE = ['欄ごと削る', 'Removes the item'] as const;
const TIDY = ['表記を直す（番号のクイックフィックス）', 'Corrects the notation (quick fix of the number)'] as const;

// prettier-ignore
const ROWS: Readonly<Record<FindingCode, Row>> = {
  'serial-zero': ['番号の連番が0です。', 'The serial of the number is 0.', NUMBERS],
  'serial-too-long': ['番号の連番が6桁を超えています。', 'The serial has more than six digits.', NUMBERS],
  'year-digits': ['西暦年が4桁ではありません。', 'The western year does not have four digits.', NUMBERS],
  'year-missing': ['年と連番の区切りがないか、桁数が違います。', 'Year and serial are not separated, or digits are missing.', NUMBERS],
  'year-future': ['まだ来ていない年の番号です。', 'The year has not come yet.', NUMBERS],
  'year-too-early': ['その年の番号はありません。', 'There are no numbers of that year.', NUMBERS],
  'western-year-before-2000': ['1999年以前の番号は元号で表記します。', 'Numbers before 2000 use the era.', ERAS, ...TIDY],
  'era-after-1999': ['2000年以降の番号は西暦で表記します。', 'Numbers from 2000 on use the western year.', ERAS, ...TIDY],
  'era-year-impossible': ['その元号にない年です。', 'The era has no such year.', ERA],
  'era-boundary-1989': ['1989年の番号の元号が連番と合いません。', 'The era of a number from 1989 does not match its serial.', ERA, ...TIDY],
  'national-publication-serial': ['公表番号の連番は500001以上です。', '公表 serials start at 500001.', PUBLICATIONS],
  'publication-serial': ['公開番号の連番は500000以下です。', '公開 serials end at 500000.', PUBLICATIONS],
  'registration-digits': ['登録番号は7桁以内です。', 'A registration number has at most seven digits.', REGISTRATIONS],
  'registration-too-large': ['まだ付与されていない大きさの登録番号です。', 'No registration number is this high yet.', REGISTRATIONS],
  'receiving-office': ['PCT出願番号の受理官庁は2文字の国コードです。', 'The receiving office is a code of two letters.', 'WIPO ST.3'],
  'international-serial': ['国際番号の連番の桁数がその年のものと違います。', 'The number of digits of the serial does not match the year.', 'PCT実施細則 307', ...TIDY],
  'letter-in-digits': ['数字の中に英字（O、I、l）があります。', 'There is a letter (O, I, l) among digits.', FORM, ...TIDY],
  'long-vowel-as-hyphen': ['ハイフンの位置に長音「ー」があります。', 'A long-vowel mark is used as a hyphen.', FORM, ...TIDY],
  'trial-band': ['審判番号の連番と審判の種別が合いません。', 'The serial belongs to another kind of trial.', '審判番号の区分（電子出願ソフトのスタイルシート）', ...TIDY],
  'invisible-in-number': ['番号の中に見えない文字があります。番号としては読みます。', 'The number contains an invisible character. It is read nevertheless.', FORM, '見えない文字を取り除く', 'Removes the invisible characters'],
  'broken-off': ['番号の桁が足りず、改行・空白・コンマ・タグの先に数字が続くか、伏せ字・漢数字・英字があります。別の案件の番号になるため、照会も書き換えもしません。', 'The number has too few digits, and more follow after a line end, a blank, a comma, or a tag; or it contains a placeholder, a kanji numeral, or a letter. As it would be the number of another case, it is neither looked up nor rewritten.', NUMBERS, '考えられる番号に直す（どちらかを選びます。自動では直しません）', 'Offers the numbers that may be meant; none is applied automatically'],

  'unknown-document': ['書類名が一覧にありません。', 'The document name is not in the list.', '書類コード表（電子出願ソフトのスタイルシート）', '近い書類名に直す', 'Replaces it with the nearest name'],
  'unknown-item': ['その書類にない項目です。電子出願ソフトは前の項目の本文とみなします。', 'The document has no such item; the filing software reads the line as text of the item before.', GUIDE, '近い項目名に直す。なければ ［］ に替える', 'Renames it to the nearest item, or replaces 【】 with ［］'],
  'item-out-of-place': ['特許庁の項目名ですが、この書類のこの位置に置く項目ではありません。', 'An item name of the JPO that does not belong in this place of the document.', '電子出願ソフトのスタイルシートの項目名、各法施行規則の様式'],
  'abolished-name': ['廃止された書類名・項目です（代理人解任届は2021年4月1日、【部分意匠】は2019年5月1日）。', 'An abolished document or item (代理人解任届 on 2021-04-01, 【部分意匠】 on 2019-05-01).', '特許庁「代理人に関する届出書について」、意匠法施行規則（平成31年経済産業省令第49号）'],
  'missing-item': ['必要な項目がありません（優先権主張の出願日、審判の種別、納付年分など、欄の中の項目や、ほかの項目があるときに要るものも含みます）。', 'A required item is missing, including items in a group (出願日 of a priority, 審判の種別 …) and items that another item requires.', `${GUIDE}、特許法41条4項・43条1項・44条ほか`, ...LAYOUT],
  'duplicate-item': ['1つだけの項目が2つあります。人の欄では、次の人の見出しが抜けている場合があります。', 'An item that may occur only once occurs twice. Among the items of a person, the heading of the next person may be missing.', GUIDE, ...REMOVE],
  'misplaced-item': ['項目の順が様式と違います。', 'The items are not in the order of the form.', GUIDE, '正しい位置に移す', 'Moves it to its place'],
  'empty-item': ['内容のない任意の項目です。記載しない項目は設けません。', 'Leave out an optional item that has no content.', GUIDE, ...REMOVE],
  'not-filled': ['記入する所が残っています（新規作成や補完が置いた ○○、内容のない必要な項目）。欄ごとに1件で、最初の所を示します。本文や引用の中の「○○装置」は指しません。', 'Something remains to be filled in: ○○ from a new draft, or a required item without content. One finding for each block, at the first place. ○○ in running text or quotations is ignored.', '特許法17条3項（手続の補正命令）、各法施行規則の様式'],
  'person-unidentified': ['手続をする者・代理人に【識別番号】も【住所又は居所】もないか、発明者などに【住所又は居所】がありません（納付書で【納付者】とともに示す権利者・出願人を除く）。', 'A party or an agent has neither 【識別番号】 nor 【住所又は居所】, or an inventor has no 【住所又は居所】. The holder or applicant whom a 納付書 names besides 【納付者】 needs neither.', '特許法施行規則の様式（出願人、代理人、発明者の欄）', ...LAYOUT],
  'wrong-party-item': ['手続をする者の項目名が、その書類・その法律のものと違います（手続補正書では【補正をする者】など）。発明者などの【氏名又は名称】（正しくは【氏名】）と、実用新案登録願の【発明の名称】なども含みます。', 'The item of the party belongs to another document or law. Also: 【氏名又は名称】 of an inventor (instead of 【氏名】), and 【発明の名称】 in a 実用新案登録願.', '特許法施行規則 様式13・様式26・様式48ほか、電子出願ソフトのスタイルシート', ...RENAME],
  'wrong-case-item': ['事件を示す項目名が、その書類のものと違います（出願審査請求書では【出願の表示】など）。', 'The item that names the case belongs to another document.', GUIDE, ...RENAME],
  'agent-profession': ['代理人の欄に【弁理士】または【弁護士】がありません（法人を除く）。', '【弁理士】 or 【弁護士】 is missing for an agent who is not a firm.', GUIDE, '【弁理士】または【弁護士】を加える', 'Inserts it'],
  'amendment-number': ['【手続補正ｎ】の番号が続いていません。', 'The numbers of the amendments are not consecutive.', '特許法施行規則 様式13', ...RENUMBER],
  'amendment-way': ['補正方法は「変更」「追加」「削除」のいずれかです。', 'The way of an amendment must be 変更, 追加, or 削除.', '特許法施行規則 様式13', '3つのどれかに直す', 'Replaces it with one of the three'],
  'claim-number': ['【請求項ｎ】の番号が続いていません（特許請求の範囲と、その全文の補正）。', 'The numbers of the claims are not consecutive.', '特許法施行規則 様式29の2、24条の3', ...RENUMBER],
  'paragraph-number': ['明細書の段落番号が続いていません。', 'The numbers of the paragraphs of a description are not consecutive.', '特許法施行規則 様式29', ...RENUMBER],
  'wrong-law': ['事件の番号が、その書類の法律のものではありません。先の出願、本意匠、原出願の番号も、なり得ない法律のものは示します。', 'The case number belongs to another law than the document. Also: an earlier application, a principal design, or a parent application of an impossible law.', `${GUIDE}、特許法41条1項、意匠法10条1項`, '番号の法律の出願人の項目名に直す（書類名が法律を定めない場合）', 'Renames the party according to the law of the number, if the document name leaves the law open'],
  'wrong-kind': ['番号の種類が項目のものと違います（【出願番号】に特開など）。', 'The item contains a number of another kind (特開 in 【出願番号】).', GUIDE],
  'unreadable-number': ['事件を示す項目に、読み取れる番号がありません（特許２０２０－…、漢数字など）。1件だけを書く書類で、番号が2つあるものも示します。', 'The item that names the case contains no readable number, or two in a document about one case.', GUIDE],
  'applicant-code-digits': ['識別番号は9桁です。', 'The code of an applicant or agent has nine digits.', GUIDE, '0を補う、紛らわしい英字を数字に直す、数字の間の符号を除く', 'Pads with zeros, replaces letters that look like digits, removes signs between digits'],
  'dispatch-number-digits': ['発送番号は6桁です。', 'A dispatch number has six digits.', GUIDE, '書類番号の下6桁にする、0を補う', 'Uses the last six digits of a document number, or pads with zeros'],
  'file-reference': ['整理番号は英大文字・数字・ハイフンで10字以内です。', 'A file reference has at most ten capital letters, digits, and hyphens.', 'INPIT 電子出願FAQ', '大文字とハイフンに直す', 'Changes to capital letters and hyphens'],
  addressee: ['あて先がその書類のものと違うか、「殿」がありません。', 'The addressee is not that of the document, or 殿 is missing.', '各法施行規則の様式【あて先】', 'あて先を直す', 'Replaces the addressee'],
  'date-impossible': ['ない日です（2月30日など）。', 'This date does not exist.', '暦', '月の末日に直す', 'Uses the last day of the month'],
  'era-not-begun': ['その日には、まだその元号ではありません（令和は2019年5月1日から）。', 'The era had not begun on that date.', '元号を定める政令', '正しい元号に直す', 'Uses the correct era'],
  'era-over': ['その日には、もうその元号ではありません（平成は2019年4月30日まで）。', 'The era had ended on that date.', '元号を定める政令', '正しい元号に直す', 'Uses the correct era'],
  'era-over-in-text': ['本文の日には、もうその元号ではありません。改元前の法令や契約の記載なら、そのままにします。', 'The era had ended on that date, in running text. Keep it if it quotes a law or contract from before the change.', '元号を定める政令', '正しい元号に直す', 'Uses the correct era'],
  'fee-years': ['納付年分の書き方が違います。', 'The years of a fee are not written in the required form.', '特許法施行規則 様式69ほか', '「第４年分」「第４年分から第６年分」に直す', 'Writes 第４年分 or 第４年分から第６年分'],
  'payment-way': ['納付の方法（予納台帳番号、振替番号、指定立替納付、納付番号、納付書番号）と【納付金額】の組み合わせが違います。納付番号と納付書番号には納付金額を記載せず、ほかには記載します。', 'The payment method and 【納付金額】 do not match: the amount is omitted with 納付番号 and 納付書番号, and stated with the other methods.', '電子出願ソフト「書き方ガイド」（手数料の納付）', '納付金額を加える、または欄ごと削る', 'Inserts the amount, or removes the item'],
  'payment-amount': ['納付金額、返還請求金額などは数字だけで書きます（円、コンマは付けません）。', 'An amount consists of digits only, without 円 and commas.', '電子出願ソフト「書き方ガイド」（手数料の納付）', '円とコンマを除く', 'Removes 円 and commas'],
  'item-digits': ['予納台帳番号は6桁、包括委任状番号は7桁、振替番号は8桁、納付書番号は11桁の数字です。請求項の数などの数に、単位は付けません。', '予納台帳番号 has six digits, 包括委任状番号 seven, 振替番号 eight, and 納付書番号 eleven. A count such as 請求項の数 has no unit.', '電子出願ソフト「書き方ガイド」'],
  shares: ['持分は「１／２」のように3桁以内の分数で、全員の合計が1になります。', 'Shares are fractions of numbers with at most three digits and must add up to 1.', '電子出願ソフト「書き方ガイド」（持分）'],
  'mark-content': ['項目名だけを書く項目（【指定立替納付】【弁理士】【標準文字】など）に内容があります。', 'An item without content of its own (【指定立替納付】, 【弁理士】, 【標準文字】 …) has content.', GUIDE, '内容を取り除く', 'Removes the content'],
  'item-content': ['項目の内容が、その項目に書けるものではありません。補正対象項目名と違う段落・請求項・図から始まる補正の内容、3年を超える秘密の請求期間、第１類～第４５類でない区分、国内書面の出願の区分、審判請求書の審判の種別、実用新案登録願の「特許請求の範囲」を見ます。', 'The content is not allowed in the item: an amendment that begins with another paragraph, claim, or figure than it names; a secrecy period of more than three years for a design; a class outside 1 to 45; 出願の区分 of a 国内書面; 審判の種別 of a 審判請求書; 特許請求の範囲 in a 実用新案登録願.', '特許法施行規則 様式13・様式53・様式62、意匠法14条1項、商標法施行令2条、実用新案法施行規則 様式', '補正対象項目名を補正の内容に合わせる、または書類名を直す', 'Adapts the target to the content, or corrects the document name'],
  'character-repertoire': ['提出に使えない文字です。使えるのは JIS X 0208（合成用丸を除く）と、JIS X 0201 の英数字・記号です。', 'The character cannot be filed: it is neither in JIS X 0208 nor a letter, digit, or sign of JIS X 0201.', '電子出願ソフト 操作マニュアル III 1.2.2', '使える文字に直す（①→（１）、㈱→（株）、髙→高 または ▲高▼、PDFの部首の文字⽇→日）。見えない文字（ゼロ幅スペースなど）は取り除き、改行の文字は改行に直す', 'Replaces it with characters that can be filed, removes invisible characters, and normalizes line ends'],
  'half-width-kana': ['半角カナは使えません。', 'Half-width kana cannot be filed.', '電子出願ソフト 操作マニュアル III 1.2.2', '全角にする', 'Converts it to full width'],
  'look-alike': ['同じ形の2つの文字のうち、Windowsの文字コードにないほうです（〜−‖¢£¬）。', 'Of two characters that look the same, the one that is not in the Windows character set (〜−‖¢£¬).', 'CP932 と Unicode の対応（出願ソフトは Windows で動きます）', 'Windowsにあるほうに直す（～－∥￠￡￢）', 'Uses the one in the Windows character set (～－∥￠￡￢)'],
  'reserved-character': ['【】は項目名、▲▼は文字の代用（▲高▼）のためのもので、■は使えません。', '【】 is reserved for items and ▲▼ for substituted characters; ■ is not accepted.', '電子出願ソフト 操作マニュアル III 1.2.2', '［］、△▽、□ に替える', 'Replaces it with ［］, △▽, or □'],
  'html-line-break': ['HTMLの下書きで、項目が新しい行から始まっているのに、前の行が `<BR>` や `</p>` で終わっていません。HTMLとしては1行です。', 'In an HTML draft, an item begins on a new line of the file, but no `<BR>` or `</p>` ends the line before it. In HTML, both are one line.', 'HTML（改行は空白）', '前の行と同じ改行のタグを加える', 'Adds the tag that ends the other lines'],
  'html-not-read': ['HTMLの下書きに、読み取れないものがあります（表、入力欄、閉じていないタグ、知らない文字参照など）。中の文字は読みますが、構造は読みません。', 'The HTML draft contains something that cannot be read: tables, input fields, unclosed tags, unknown entities. Their text is read, their structure is not.', '電子出願ソフトが受け付けるHTML（本文、改行、画像、下線・上付き・下付き）'],

  'not-verified': ['特許庁のデータとまだ照合していません。', "Not yet verified against the JPO's data.", '番号と識別番号のうち、取得済みの応答がないもの', '「この書類を照合する」を実行する（照会の回数が示されます）', 'Verify this draft: shows how many requests it needs'],
  'case-not-found': ['番号が特許庁のデータに見つかりません。未公開の出願、手続の翌日まで、2003年6月以前の出願は、正しくても見つかりません。', "The number is not in the JPO's data. Unpublished cases, cases filed within the last day, and cases before July 2003 are not there even if the number is correct.", data('結果コード 107・108・111')],
  'name-of-code': ['識別番号の名称と違います。', 'The name does not match the code.', data('`applicant_attorney_cd`、`app_progress` の出願人・代理人'), '登録された名称、またはその名称の識別番号にする', 'Uses the registered name, or the code of the name'],
  'applicant-not-on-record': ['その案件の出願人・権利者に見当たりません。', 'Not on record as an applicant or holder of the case.', data(PROGRESS), '案件の出願人・権利者の識別番号・名称にする', 'Uses the code or name of a person on record'],
  'agent-not-on-record': ['その案件の代理人に見当たりません（新たに代理するときは代理人受任届が要ります）。', 'Not on record as an agent of the case (a new agent has to file an appointment).', data(PROGRESS)],
  'title-differs': ['発明の名称・物品・商標が特許庁のデータと違います。', "The title, article, or trademark differs from the JPO's data.", data(PROGRESS, '特許法36条3項1号、意匠法6条1項3号、商標法5条1項2号'), '特許庁のデータに合わせる', "Uses the JPO's data"],
  'dispatch-number-unknown': ['その発送番号の通知は、その案件の経過にありません。', 'No notice of the case has this dispatch number.', data(PROGRESS), '未応答の最新の通知の発送番号にする', 'Uses the number of the latest unanswered notice'],
  'dispatch-number-answered': ['応答済みの通知の発送番号です。', 'The notice with this dispatch number has been answered.', data(PROGRESS), '未応答の最新の通知の発送番号にする', 'Uses the number of the latest unanswered notice'],
  'examiner-differs': ['あて先の審査官が通知の起案者と違います。', 'The addressed examiner did not draft the notice.', data('`app_doc_cont_refusal_reason_decision`'), '起案した審査官にする', 'Uses the examiner of the notice'],
  'case-registered': ['登録済み（または査定済み）の案件です。', 'The case is registered or allowed.', data(PROGRESS, '特許法17条の2第1項（補正は査定の謄本の送達前）ほか')],
  'case-withdrawn': ['取下げ・放棄された案件です。', 'The case is withdrawn or abandoned.', data(PROGRESS, '特許法17条1項（補正は係属中に限る）ほか')],
  'case-refused': ['拒絶査定のある案件です。', 'The case is refused.', data(PROGRESS, '特許法121条1項（拒絶査定には審判）ほか')],
  'case-ceased': ['消滅した権利です。', 'The right has ceased.', data(PROGRESS, '特許法112条4項ほか')],
  'already-answered': ['その通知には応答書類が提出済みです。', 'A response to the notice has been filed.', data(PROGRESS, '特許法50条ほか')],
  'already-requested': ['その請求は提出済みです。', 'The request has been made.', data(PROGRESS, '特許法48条の3、121条1項')],
  'period-near': ['期限が近づいています（日数は設定 `jpoDrafting.diagnostics.nearDays`）。', 'A deadline is near.', PERIOD],
  'period-over': ['期限を過ぎています。', 'A deadline has passed.', PERIOD],
  'priority-differs': ['優先権主張の番号・日が特許庁のデータと違います。', "The number or date of the priority differs from the JPO's data.", data(PROGRESS, '特許法41条4項、43条1項'), '特許庁のデータに合わせる', "Uses the JPO's data"],
  'parent-differs': ['原出願の番号・日が特許庁のデータと違います。', "The number or date of the parent application differs from the JPO's data.", data(PROGRESS, '特許法44条1項'), '特許庁のデータに合わせる', "Uses the JPO's data"],
  'claims-differ': ['請求項の数が登録原簿と違います。', 'The number of claims differs from the register.', data(REGISTER, '特許法107条1項（料金は請求項の数による）'), '登録原簿の数にする', 'Uses the number in the register'],
  'citation-not-listed': ['引用文献の一覧にない文献です。', 'The document is not among the citations of the case.', data('`cite_doc_info`')],
  'fee-year-differs': ['納付年分が、納付済みの年分の次からではありません。', 'The years of the fee do not follow the years already paid.', data(REGISTER, '特許法107条1項、108条'), '次の年分にする', 'Uses the next year'],
};

const CHECK_NUMBER: Words = ['原本で番号を確かめて直す', 'Check the number against its source'];
const CHECK_CASE: Words = ['番号と書類の種類を確かめる', 'Check the number and the type of document'];

/** What to do about codes without a fix. */
const BY_HAND: Readonly<Partial<Record<FindingCode, Words>>> = {
  'html-not-read': ['その箇所を、改行のタグで区切った文に書き換える', 'Rewrite it as text lines that end with tags'],
  'serial-zero': CHECK_NUMBER,
  'serial-too-long': CHECK_NUMBER,
  'year-digits': CHECK_NUMBER,
  'year-missing': CHECK_NUMBER,
  'year-future': CHECK_NUMBER,
  'year-too-early': CHECK_NUMBER,
  'era-year-impossible': CHECK_NUMBER,
  'national-publication-serial': CHECK_NUMBER,
  'publication-serial': CHECK_NUMBER,
  'registration-digits': CHECK_NUMBER,
  'registration-too-large': CHECK_NUMBER,
  'receiving-office': CHECK_NUMBER,
  'unreadable-number': CHECK_NUMBER,
  'not-filled': [
    '示された所に記入する。記載しない任意の項目は欄ごと削る',
    'Fill it in; delete an optional item that you do not need',
  ],
  'item-digits': CHECK_NUMBER,
  shares: ['持分の分数を直す', 'Correct the fractions'],
  'item-out-of-place': [
    'その項目がある書類や欄に移すか、要らなければ削る。本文なら【】を使わない',
    'Move it to the document or group it belongs to, or delete it; in running text, omit 【】',
  ],
  'abolished-name': ['いまの書類を使うか、欄を削る', 'Use the current document, or delete the item'],
  'wrong-kind': [
    '項目の種類の番号に直す（案件の内容を取得済みなら、電球で置き換えられます）',
    'Enter a number of that kind (if the case is saved, the light bulb offers it)',
  ],
  'case-not-found': ['番号を確かめる。正しければ、そのままでよい', 'Check the number; if it is correct, keep it'],
  'agent-not-on-record': [
    '代理人を確かめる。新たに代理するなら、代理人受任届を出す',
    'Check the agent; a new agent has to file an appointment',
  ],
  'case-registered': CHECK_CASE,
  'case-withdrawn': CHECK_CASE,
  'case-refused': CHECK_CASE,
  'case-ceased': CHECK_CASE,
  'already-answered': [
    '発送番号を確かめる。追加の応答なら、そのままでよい',
    'Check the dispatch number; keep it for an additional response',
  ],
  'already-requested': ['請求が要るかを確かめる', 'Check whether the request is needed'],
  'period-near': ['期限までに提出する', 'File it in time'],
  'period-over': [
    '期間の延長や追納ができるかを確かめる',
    'Check whether the period can be extended or the fee paid late',
  ],
  'citation-not-listed': [
    '通知書で番号を確かめる。自分で挙げた文献なら、そのままでよい',
    'Check it in the notice; keep a document that you cite yourself',
  ],
};

/** Every code in the order of the tables in the server's code. */
export const EXPLAINED: Readonly<Record<string, Explained>> = Object.fromEntries(
  Object.entries(ROWS).map(([code, [ja, en, source, fixJa, fixEn]]) => {
    const fix = fixJa === undefined || fixEn === undefined ? {} : { fix: [fixJa, fixEn] as const };
    const byHand = BY_HAND[code as FindingCode];
    return [code, { ja, en, source, ...fix, ...(byHand ? { byHand } : {}) }];
  }),
);
