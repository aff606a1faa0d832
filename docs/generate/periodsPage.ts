import type { Duration } from '../../server/src/cases/periods/arithmetic.ts';
import {
  inInstance,
  LATE_DIVISIONAL,
  PERIODS,
  type Extension,
  type Period,
} from '../../server/src/cases/periods/periods.ts';
import { statuteText } from '../../server/src/features/shared/lastDayText.ts';
import { messagesFor, type Messages } from '../../server/src/messages/messages.ts';
import { markdownTable } from './markdown.ts';

type Language = 'ja' | 'en';

const TEXT = {
  head: {
    ja: ['期限', '起算', '期間', '在外者', '条文', '延長・徒過後'],
    en: ['Deadline', 'From', 'Period', 'Resident abroad', 'Article', 'Extension, or late'],
  },
  stated: { ja: 'その日', en: 'that day' },
  within: { ja: '期間内の請求で', en: 'requested in time' },
  abroad: { ja: '（在外者は', en: ' (abroad ' },
  after: { ja: '期間徒過の請求で', en: 'requested late' },
  both: { ja: '（期間内の延長の後も）', en: ' (also after an extension in time)' },
  reason: { ja: '（合理的理由が必要）', en: ' (reason required)' },
  late: { ja: '経過後', en: 'then' },
  double: { ja: '、倍額', en: ', double fee' },
  fixed: { ja: '閉庁日でも動かない', en: 'not moved for holidays' },
  left: { ja: ['数えないもの', '理由'], en: ['Not calculated', 'Reason'] },
} as const;

/** What is left out, and why: Japanese, English. */
const LEFT_OUT: readonly (readonly [what: string, why: string, enWhat: string, enWhy: string])[] = [
  [
    '補正指令・却下理由通知・協議指令・審尋・取消理由通知・その他の期間のある通知',
    '期間は通知書に書かれており、経過情報にはない。応答のない通知として示すだけで、日は数えない',
    'orders to correct, reasons for dismissal, consultations, inquiries, reasons for cancellation, other notices with a period',
    'the notice states the period, the data does not: shown as open notices, without a date',
  ],
  [
    '特許異議申立て（6月）・登録異議申立て（2月）',
    '掲載公報の発行の日から数えるが、API に公報の発行日がない',
    'oppositions (6 and 2 months)',
    'they run from the gazette, whose date is not in the API',
  ],
  [
    '故意によらない期間徒過の回復',
    '手続ができるようになった日から2月と、期間経過後1年（商標は6月）の早いほう。手続ができるようになった日がデータにないため、1年（6月）の日だけを示すと、実際より遅い期限になる',
    'restoration after an unintended delay',
    'the earlier of two months from being able to act and one year (trademarks: six months): the first date is in no data, and the other alone may be too late',
  ],
  [
    '国際出願の国内書面（優先日から30月）',
    'API にあるのは国内移行した案件だけで、移行前の国際出願の優先日がない',
    'entry into the national phase (30 months)',
    'the API has only cases that have entered, and no priority date of others',
  ],
  [
    '日本語・国際事務局で受理された国際出願の翻訳文',
    '国際出願の言語がデータになく、日本語なら翻訳文は要らない（受理官庁が JP・IB のとき）',
    'translations of applications received by JP and IB',
    'they may be in Japanese and need none; the language is not in the data',
  ],
  [
    '実用新案からの変更、実用新案の期間',
    'API に実用新案がない',
    'conversion of utility models, and their periods',
    'the API has no utility models',
  ],
  [
    '特許・意匠の間の出願の変更（3月）、商標の出願時の特例の証明書（9条2項）',
    '確かめた資料がない',
    'conversion between patents and designs (3 months), the certificate under article 9(2) for trademarks',
    'no verified source',
  ],
  ['島しょ（75日・55日）', '住所がデータにない', 'remote islands (75 and 55 days)', 'addresses are not in the data'],
  [
    '国際登録（マドプロ・ハーグ）の登録料・更新',
    '国際事務局に納付する',
    'fees and renewals of international registrations',
    'paid to the International Bureau',
  ],
  [
    '国際登録（ハーグ）の優先権証明書・新規性喪失の例外証明書、国際登録（マドプロ）の優先権証明書',
    'ハーグは国際公表の日から数えるが、その日が API にない（意匠法60条の7・60条の10）。マドプロでは要らない（商標法68条の15）',
    'priority documents and proofs of exceptions in Hague cases, priority documents in Madrid cases',
    'Hague: they run from the international publication, whose date is not in the API; Madrid: none are needed',
  ],
  [
    '審決・補正の却下の決定（審判）・異議の決定に対する訴え（30日）、審決による登録料',
    '審決の内容がコードからは分からない',
    'suits against decisions in appeal (30 days), fees after them',
    'the code does not show what was decided',
  ],
  [
    '補正却下決定不服審判などの在外者の期間',
    '確かめた資料がない。在内者の期間（短いほう）で示す',
    'periods for residents abroad against dismissed amendments',
    'no verified source: the shorter period for residents is shown',
  ],
];

/** `docs/periods.md`: every period with its article, and what is left out, in Japanese and in English. */
export function periodsPage(): string {
  return `# 期限の数え方

\`npm run docs\` が \`server/src/cases/periods/periods.ts\` と \`docs/generate/periodsPage.ts\` から作ります。手で直さないでください（テストが一致を確かめます）。

${table('ja')}

上のほか、拒絶査定不服審判の請求後の拒絶理由通知（前置審査を含む）の延長は、${extensionText(appealExtension(), 'ja')}。期間徒過の延長はありません。特許についての運用で、意匠・商標では短いほうを採ったものです。

## 数え方の原則

* 数え方は特許法3条：初日不算入、月・年は暦に従い、末日が閉庁日（土日・祝日・12月29日〜1月3日）なら翌開庁日。「発送日」から数えるので、送達がそれより後であれば、実際の期限も後になります。
* 延長は、もとの末日（閉庁日でも動かさない）の応当日まで。もとの期間と一つの期間として、最後の末日だけを動かします（方式審査便覧04.10、INPIT FAQ 000151 注2）。例：2026-11-30 に終わる期間を1月延長すると 2026-12-30、翌開庁日は 2027-01-04。
* 優先権を主張する出願は外国の官庁への手続でもあるので、応当日まで（パリ条約4条C(2)・(3)）とし、日本の閉庁日では動かしません。国内優先では特許法3条による後の日まで出せるときがあり、その旨を添えます。特許査定の後は、国内優先はできません（特許法41条1項4号）。
* 追納・更新の期間経過後の6月は、動かした末日の翌日から（同 注3）。商標の登録料の期間徒過（商標法41条3項）は延長として、動かす前の末日から数えます（早いほう）。
* 延長の請求は、経過に載り、期間内に出ているものだけを数えます。同じ日の（1通目）（2通目）は2回、出願系と審判系の両方に載る同じ日の請求は1回です。期間が続いている可能性のある通知が2つあるときの請求は、どちらのものか分からないので数えず、「推定」としてその旨を添えます。
* 期限は在内者のものを示します。在外者の期限は、在外者と分かっているとき（設定、事務所の一覧など）だけ示し、「在外者」と書きます。国際登録の拒絶の通報は、名義人の3月で示します。審判の4月は、3月と職権による1月（特許法4条）です。
* 審査請求の期間は、分割出願では原出願の出願日から数えます。分割の分割では最初の原出願の出願日から数え、その日が分からなければ、自分の出願日から30日（48条の3第2項）だけを「推定」として示し、過ぎたあとも「推定」の経過として残します。最初の出願の番号の年の末日から3年がその30日より早ければ、30日が期限です。3年を過ぎて請求がなければ「取下げとみなされる見込み」です。
* 商標に「年金」はありません。登録原簿の次回納付期限が存続期間満了日なら更新、その5年前なら後期分割登録料です。更新登録の申請は満了前6月から。
* 期間内に補正書だけが出ている拒絶理由通知は、意見書の期間が続くものとして示し（期間徒過の延長は示しません）、期間が過ぎれば示しません。
* 手続却下の処分は、却下された手続を初めからなかったものとします（特許法18条）。どの手続のものかはデータにないので、審査請求・審判請求・納付・更新・証明書の後にあれば期限を「推定」として示し、延長の請求の後にあれば延長のない日を「推定」として示します。納付・更新についての補充指令や却下理由通知に応答がないときも同じです。
* 査定が続けて2通あるときは、早いほうの日（過ぎていれば後のほうの日）を「推定」として示します。
* 優先権・証明書・分割・翻訳文・公開は、まだ来ていない日だけを示します。優先権は、優先権も原出願もないと応答にある出願についてだけです。外国語書面出願は、外国語書面（A6340〜A6343）が経過にあるものをいい、分割・変更では自分の出願日から2月を示します。
* データにないことからは期限を数えません。経過がない、日付のない行や読めないコードの行が期間を終わらせた可能性がある、中断がある、というときは示しません。登録原簿の応答より後に納付書があるときは、原簿に記載の日を「推定」として示します（領収書は納付に数えません）。登録された案件では、書換登録申請の取下げ・却下などがあっても年金・更新を示します。
* 確かさ：\`stated\` 原簿に記載の日、\`counted\` データの日から数えた日、\`estimated\` 不明な点のある日（「推定」）。春分・秋分などがまだ決まっていない年は「祝日は予測」。

## 数えないもの

${leftOut('ja')}

## English: how deadlines are calculated

Generated by \`npm run docs\`; a test compares.

${table('en')}

Notices of reasons for refusal after an appeal against the refusal (including 前置審査) have other extensions: ${extensionText(appealExtension(), 'en')}; there is no late extension. This is the practice for patents; for designs and trademarks, the shorter reading is used.

* Article 3 of the Patent Act applies: the first day is excluded, months and years follow the calendar, and a period that ends while the office is closed (weekends, holidays, December 29 to January 3) ends on the next day on which it is open. Periods run from the dispatch; if the document was served later, the deadline is later.
* An extension ends on the corresponding day after the unmoved end of the original period. Both are one period, and only its final end is moved. The six months after a period (late annuities, late renewals) start after its moved end. The late period for trademark registration fees is treated as an extension, which gives the earlier date.
* An application that claims priority is also filed with foreign offices: it is due on the corresponding day (Paris Convention, article 4C(2) and (3)), which is not moved for Japanese holidays. For domestic priority, the deadline may be later, and the line says so; after a decision to grant, there is none.
* A request for an extension counts if it is in the history and was filed in time. Two requests on the same day count as two; one that appears in both the examination and the trial counts once. If two notices are pending whose periods may run, it is unknown to which the request belongs: it counts for neither, and the line is an estimate that says so.
* Deadlines are those for residents. The deadline for residents abroad is shown only if it is known that it applies (setting, office list), and the line says so. Refusals of international registrations show the three months of the holder.
* For a divisional application, the period for requesting examination runs from the parent; for a divisional of a divisional, from the first application. If that date is unknown, only the 30 days from its own filing are shown, as an estimate, even after they have passed. If three years from the end of the year of the first application's number end earlier, the 30 days are the deadline.
* Trademarks have no annuities. The next payment date in the register is the renewal if it is the end of the term, and the second installment if it is five years earlier.
* If only an amendment was filed within the period for a response, the period for the opinion is shown while it runs.
* A dismissed procedure counts as never done (Patent Act Art. 18). The data does not say which procedure was dismissed: after a request for examination, an appeal, a payment, a renewal, or a certificate, the deadline is shown as an estimate; after a request for an extension, so is the date without it. The same applies if an order about a payment or renewal has no response.
* If there are two decisions in a row, the earlier date is shown as an estimate, or the later one once the earlier has passed.
* Priority, certificates, divisionals, translations, and publication are shown only before their date. Foreign-language applications are those with documents A6340 to A6343; for divisionals of them, the two months from their own filing are shown.
* Nothing is calculated from what the data does not say: no history, a row without a date or a code that may have ended the period, an interruption. If a payment is later than the register's data, the date in the register is shown as an estimate; a receipt is not a payment. For a registered case, annuities and renewals are shown whatever else was withdrawn or dismissed.

${leftOut('en')}
`;
}

function table(language: Language): string {
  const messages = messagesFor(language);
  const { lastDay: texts } = messages;
  const rows = [...PERIODS, LATE_DIVISIONAL].map((period) => [
    texts.act[period.act],
    texts.start[period.start],
    period.duration ? lengthText(period.duration, messages) : TEXT.stated[language],
    period.isAlwaysAbroad && period.duration
      ? lengthText(period.duration, messages)
      : period.abroad
        ? lengthText(period.abroad, messages)
        : '',
    statuteText(period.statute, texts),
    longer(period, language, messages),
  ]);
  return markdownTable(TEXT.head[language], rows);
}

function lengthText({ unit, amount }: Duration, { lastDay: texts }: Messages): string {
  return texts.duration(unit, amount);
}

function longer({ extension, late, isFixed }: Period, language: Language, messages: Messages): string {
  const parts = [
    ...(extension ? [extensionText(extension, language)] : []),
    ...(late
      ? [
          `${TEXT.late[language]} ${lengthText(late.duration, messages)}${TEXT.double[language]}: ${statuteText(late.statute, messages.lastDay)}`,
        ]
      : []),
    ...(isFixed ? [TEXT.fixed[language]] : []),
  ];
  return parts.join('; ');
}

function appealExtension(): Extension {
  const period = PERIODS[0] && inInstance(PERIODS[0], 'appeal');
  return period?.extension ?? {};
}

function extensionText(extension: Extension, language: Language): string {
  const messages = messagesFor(language);
  const list = (all: readonly Duration[]) => all.map((one) => lengthText(one, messages)).join('＋');
  const { within = [], withinAbroad, after, both, needsReason } = extension;
  const abroad = withinAbroad ? `${TEXT.abroad[language]}${list(withinAbroad)}${language === 'ja' ? '）' : ')'}` : '';
  const parts = [
    `${TEXT.within[language]} ${list(within)}${abroad}${needsReason ? TEXT.reason[language] : ''}`,
    ...(after ? [`${TEXT.after[language]} ${list([after])}${both ? TEXT.both[language] : ''}`] : []),
  ];
  return parts.join('; ');
}

function leftOut(language: Language): string {
  const rows = LEFT_OUT.map(([what, why, enWhat, enWhy]) => (language === 'ja' ? [what, why] : [enWhat, enWhy]));
  return markdownTable(TEXT.left[language], rows);
}
