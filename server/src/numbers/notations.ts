import type { Kind, Law } from './caseNumber.ts';
import { TRIAL_WORDS } from './trials.ts';

/**
 * All notations of numbers: WRITTEN has the words that announce each kind, BODIES what may follow them. Both in folded text:
 * half width, upper case, hyphens `-`, blanks as spaces.
 *
 * Source unless stated: 手続書類 as filed and printed by the JPO, and its filing style sheets (doc-number.xsl). Frequencies in
 * real texts, with context: test/unit/numbers/notations.tsv.
 */

/** What follows the word, as sentences of SLOTS. */
// prettier-ignore
export const BODIES = {
  /** 2020-123456, 第2020-123456号, 平10-123456, 2021-　19500, 2020/8423; ten digits in one */
  yearAndSerial:      ['{第}{year}{-}{serial}{号}', '{第}{era}{-}{serial}{号}', '{第}{ten}{号}', '{第}{unparted}{号}'],
  /** 第7533889号, 7533889, 第7,533,889号公報, 6789012 B2; of a split trademark (登録原簿): 第2345678-2号, 2345678-02 */
  registration:       ['{第}{registration}{?part}{?号}{B2}'],
  /** After a word that says too little: 登録第6036291号, 登録6036291号; J-PlatPat 登録6036291(商願2014-073845) */
  registrationInFull: ['第{_}{seven}{part}', '第{_}{registration}{_}号', '{_}{seven}{_}号', '{_}{seven}{(商願}'],
  /** 登録番号第6036291号, 登録番号:第6036291号, 登録番号:6036291 */
  registrationNamed:  ['{:}第{_}{registration}{_}号', '{:}第{_}{seven}{part}', '{:}{seven}{_}号', '{_}:{_}{seven}'],
  /** 2345678, 第2345678号 in an item such as 【特許番号】 */
  bareRegistration:   ['{column}{第}{registration}{号}'],
  /** 2020/123456, 第2020/123456号, 第WO2020/123456号, 98/12345 */
  wo:                 ['{第}{WO}{westernYear}{-}{serial}{号}{A1}', '{第}{WO}{ten}{号}{A1}'],
  /** /JP2020/012345, /JP03/01234; in English lists  JP2018/054321 */
  pct:                ['{-}{office}{_}{westernYear}{-}{serial}', '[ ]{office}{_}{westernYear}{-}{serial}'],
  /** 第1811422号, 0642441 */
  madrid:             ['{第}{madrid}{号}'],
  /** /091050 */
  hague:              ['{-}{hague}'],
  /** 2021-012345; in decisions and databases of them 2014600011 */
  trial:              ['{第}{fullYear}{-}{serial}{号}', '{第}{ten}{号}'],
  /** 平11-12345, in an item or after 審判 */
  oldTrial:           ['{column}{era}{-}{serial}{号}', '{column}{fullYear}{-}{serial}{号}'],
  /** 2020-123456 after an item such as 【出願番号】 */
  bareYearAndSerial:  ['{column}{fullYear}{-}{serial}'],
  /** 2018-700123, 平8-12345: a number of its own series (公報 of extensions, 商標 原簿) */
  ownSeries:          ['{第}{fullYear}{-}{serial}{号}', '{第}{era}{-}{serial}{号}'],
  /** 平成10年特許願第123456号: the word follows the year */
  yearFirst:          ['{eraYear}年{_}{word}{_}第?{_}{serial}{_}号'],
  /** 2021-090037A, 2021090037 A, H04-087383 A, H04087383A; Google -2021090037-A, Espacenet 2021090037 (A), J-PlatPat ,2021-090037,A */
  jpPublication:      ['{_}{_-}{fullYear}{-?}{serial6}{code}', '{_}{_-}{latinEra}{_}{eraYear2}{-?}{serial6}{code}'],
  /** -A-2021-90037, -A 2003-340190, -B-H06-12345, -T-2008-516341 */
  jpLetter:           ['{_-}{letter}{- }{fullYear}{-}{serial6}', '{_-}{letter}{- }{latinEra}{_}{eraYear2}{-}{serial6}', '{_-}{letter}-{seven}'],
  /** 7533889B2, 6789012 B2, 3244847U; Google -6789012-B2 */
  jpRegistration:     ['{_}{_-}{seven}{code}'],
  /** WO2010/016589A1 (JPWO…: 再公表) */
  jpWo:               ['{_}WO{_}{fullYear}{-?}{serial6}{A1}', '{_}WO{_}{westernYear}{-}{serial6}{A1}'],
} as const;

export type Body = keyof typeof BODIES;

const DIGITS = '[0-9](?:[0-9OIL]|(?<=[0-9]),(?=[0-9]{3}(?![0-9])))';
/** A letter followed by another is no digit: 12345OA応答. */
const LAST_DIGIT = '(?:(?![A-Z])|(?<=[0-9]))';

/** Patterns of slots. `{_}` is a gap (all are bounded). `{?号}` is captured: some numbers need it. Digits may be O, I, L: a reported slip. */
// prettier-ignore
export const SLOTS: Readonly<Record<string, string>> = {
  '_':            '[ ]{0,3}',
  'column':       '[ ]{0,20}',
  '_-':           '[ ,-]{0,3}',
  ':':            '[ ]{0,2}:?[ ]{0,2}',
  '第':           '[ ]{0,3}:?[ ]{0,3}(?:第|NO\\.?|№)?[ ]{0,3}',
  '号':           '(?:[ ]{0,3}号(?:公報|明細書|公開公報)?)?',
  '?号':          '(?<gou>[ ]{0,3}号(?:公報|明細書|公開公報)?)?',
  // Also escaped in Markdown, and as entities of HTML (‑ − – ‐)
  '-':            '[ ]{0,3}(?:\\\\?[-/]|&(?:#8209|#8722|#X2011|#X2212|MINUS|NDASH|HYPHEN|DASH);)[ ]{0,3}',
  '- ':           '[- ]',
  '-?':           '(?:\\\\?[-/])?',
  '(商願':        '[ ]{0,2}(?=\\([ ]{0,2}(?:商願|商標登録願|第?[0-9]{1,2}[・,、類]))',
  'part':         '[ ]?-(?<part>[0-9]{1,2})(?:[ ]{0,2}号|(?![0-9/-]))',
  '?part':        '(?:(?<=(?<![0-9])[0-9]{7})[ ]?-(?<part>[0-9]{1,2})(?:[ ]{0,2}号|(?![0-9/-])))?',
  'B2':           '(?:[ ]{0,2}B[1-9](?![0-9A-Z]))?',
  'A1':           '(?:[ -]{0,2}A[1-9](?![0-9A-Z]))?',
  'WO':           '[ ]{0,3}(?:WO)?[ ]{0,3}(?:-?A-)?-?',
  'year':         '(?<year>[0-9][0-9OIL]{0,5})',
  'fullYear':     '(?<year>(?:1[89]|20)[0-9]{2})',
  'westernYear':  '(?<year>[0-9]{4}|[0-9]{2,3})',
  'era':          '(?<era>明治?|大正?|昭和?|平成?|令和?|HEI(?:SEI|\\.)?|SHO(?:WA|\\.)?|REIWA|[MTSHR])[ ]{0,3}(?<eraYear>元|[0-9OIL]{1,4})年?',
  'latinEra':     '(?<era>[MTSHR])',
  'eraYear':      '(?<eraYear>元|[ ]?[0-9]{1,3})',
  'eraYear2':     '(?<eraYear>[0-9]{1,2})',
  'word':         '(?<word>特許願|特許出願|実用新案登録願|実用新案登録出願|意匠登録願|意匠登録出願|商標登録願|商標登録出願|審判|異議|(?:商標|\\(商標\\))?(?:権存続期間)?更新登録願)',
  'serial':       `[ ]{0,6}(?<serial>[0-9OIL]{1,12})${LAST_DIGIT}`,
  'serial6':      '(?<serial>[0-9]{1,6})',
  'bareSerial':   '(?<serial>[0-9]{5,6})',
  'ten':          '(?<ten>[0-9]{10})',
  'unparted':     '(?<unparted>[0-9]{6,14})',
  'registration': `(?<registration>${DIGITS}{0,12})${LAST_DIGIT}`,
  'seven':        '(?<registration>[0-9]{7})',
  // No placeholder: 第123456X号
  'madrid':       '(?<registration>[0-9]{5,8}[A-W]?)(?![ ]{0,20}[\\r\\n]{1,2}[ >|]{0,40}[A-Z][ ]?号)',
  'hague':        '(?<registration>[0-9]{1,8})',
  'office':       '(?<office>[A-Z]{1,3})',
  'letter':       '(?<letter>[ABTU])',
  'code':         '[ ,-]{0,3}(?:(?<letter>[ABUYT])[1-9]?|\\((?<letter>[ABUYT])[1-9]?\\))(?![0-9A-Z])',
};

export interface Written {
  /** Longest first. */
  readonly words: readonly string[];
  /** `document`: the word does not say; the law of the draft. */
  readonly law: Law | 'document';
  readonly kind: Kind;
  readonly body: Body;
}

const ITEM = (name: string) => `【${name}】`;
const ENGLISH = (...names: string[]) =>
  names.flatMap((name) => ['NO.', 'NOS.'].map((number) => `JAPANESE ${name} ${number}`));

/** The words of each kind. Where two rows begin alike, the longer word wins. */
// prettier-ignore
export const WRITTEN: readonly Written[] = [
  // 出願
  { words: ['特許出願', '特許願', '特願'],                              law: 'patent',       kind: 'application',              body: 'yearAndSerial' },
  { words: ['実用新案登録出願', '実用新案登録願', '実願'],              law: 'utilityModel', kind: 'application',              body: 'yearAndSerial' },
  { words: ['意匠登録出願', '意匠登録願', '意願'],                      law: 'design',       kind: 'application',              body: 'yearAndSerial' },
  { words: ['商標登録出願', '商標登録願', '商願'],                      law: 'trademark',    kind: 'application',              body: 'yearAndSerial' },
  { words: [ITEM('出願番号')],                                          law: 'document',     kind: 'application',              body: 'bareYearAndSerial' },
  // 公開・公表・再公表・公告
  { words: ['特許出願公開', '特許公開', '公開特許', '特開'],            law: 'patent',       kind: 'publication',              body: 'yearAndSerial' },
  { words: ['特許出願公表', '公表特許', '特表'],                        law: 'patent',       kind: 'nationalPublication',      body: 'yearAndSerial' },
  { words: ['再公表特許', '再公表', '再表'],                            law: 'patent',       kind: 'republication',            body: 'wo' },
  { words: ['特許出願公告', '特許公告', '特公'],                        law: 'patent',       kind: 'examinedPublication',      body: 'yearAndSerial' },
  { words: ['実用新案出願公開', '公開実用新案', '実開'],                law: 'utilityModel', kind: 'publication',              body: 'yearAndSerial' },
  { words: ['実用新案出願公表', '公表実用新案', '実表'],                law: 'utilityModel', kind: 'nationalPublication',      body: 'yearAndSerial' },
  { words: ['実用新案出願公告', '実用新案公告', '実公'],                law: 'utilityModel', kind: 'examinedPublication',      body: 'yearAndSerial' },
  { words: ['商標出願公告', '商公'],                                    law: 'trademark',    kind: 'examinedPublication',      body: 'yearAndSerial' },
  // 登録
  { words: ['特許登録番号', '特許番号', '特許登録', '特許公報', '特許'], law: 'patent',       kind: 'registration',             body: 'registration' },
  { words: ['実用新案登録番号', '登録実用新案', '実用新案登録', '実登'], law: 'utilityModel', kind: 'registration',             body: 'registration' },
  { words: ['意匠登録番号', '登録意匠', '意匠登録', '意登'],            law: 'design',       kind: 'registration',             body: 'registration' },
  { words: ['商標登録番号', '登録商標', '商標登録', '商登'],            law: 'trademark',    kind: 'registration',             body: 'registration' },
  { words: ['登録'],                                                    law: 'trademark',    kind: 'registration',             body: 'registrationInFull' },
  { words: ['登録番号'],                                                law: 'trademark',    kind: 'registration',             body: 'registrationNamed' },
  { words: [ITEM('特許番号')],                                          law: 'patent',       kind: 'registration',             body: 'bareRegistration' },
  { words: [ITEM('意匠登録番号')],                                      law: 'design',       kind: 'registration',             body: 'bareRegistration' },
  { words: [ITEM('商標登録番号')],                                      law: 'trademark',    kind: 'registration',             body: 'bareRegistration' },
  // 国際
  { words: ['PCT'],                                                     law: 'patent',       kind: 'internationalApplication', body: 'pct' },
  { words: ['国際公開パンフレット', '国際公開公報', '国際公開番号', '国際公開', 'WO'],                          law: 'patent',       kind: 'internationalPublication', body: 'wo' },
  { words: ['国際登録番号', '国際登録'],                                law: 'trademark',    kind: 'internationalRegistration', body: 'madrid' },
  { words: ['DM'],                                                      law: 'design',       kind: 'internationalRegistration', body: 'hague' },
  // JP…A, JP…B2: the letter gives the kind
  { words: ['JP'],                                                      law: 'patent',       kind: 'publication',              body: 'jpPublication' },
  { words: ['JP'],                                                      law: 'patent',       kind: 'publication',              body: 'jpLetter' },
  { words: ['JP'],                                                      law: 'patent',       kind: 'registration',             body: 'jpRegistration' },
  { words: ['JP'],                                                      law: 'patent',       kind: 'republication',            body: 'jpWo' },
  // In English texts
  { words: ENGLISH('PATENT APPLICATION', 'PATENT APPLICATION SERIAL', 'PATENT APPLN.', 'APPLICATION'),
    law: 'patent', kind: 'application', body: 'yearAndSerial' },
  { words: ENGLISH('UTILITY MODEL APPLICATION'),
    law: 'utilityModel', kind: 'application', body: 'yearAndSerial' },
  { words: ENGLISH('DESIGN APPLICATION'),
    law: 'design', kind: 'application', body: 'yearAndSerial' },
  { words: ENGLISH('TRADEMARK APPLICATION'),
    law: 'trademark', kind: 'application', body: 'yearAndSerial' },
  { words: ENGLISH('UNEXAMINED PATENT APPLICATION PUBLICATION', 'UNEXAMINED PATENT PUBLICATION', 'UNEXAMINED PATENT PUBLICATION (KOKAI)', 'LAID-OPEN PATENT APPLICATION (KOKAI)', 'PATENT APPLICATION PUBLICATION (KOKAI)', 'LAID-OPEN PATENT PUBLICATION', 'LAID-OPEN PATENT APPLICATION', 'PATENT LAID-OPEN', 'PATENT LAID-OPEN PUBLICATION', 'PATENT APPLICATION LAID-OPEN', 'PATENT APPLICATION LAID-OPEN (JP-A)', 'PATENT APPLICATION PUBLICATION'),
    law: 'patent', kind: 'publication', body: 'yearAndSerial' },
  { words: ENGLISH('NATIONAL PUBLICATION OF INTERNATIONAL PATENT APPLICATION', 'NATIONAL PHASE PUBLICATION (KOHYO)', 'TRANSLATION OF PCT INTERNATIONAL APPLICATION PUBLICATION'),
    law: 'patent', kind: 'nationalPublication', body: 'yearAndSerial' },
  { words: ENGLISH('EXAMINED PATENT APPLICATION PUBLICATION', 'EXAMINED PATENT PUBLICATION'),
    law: 'patent', kind: 'examinedPublication', body: 'yearAndSerial' },
  { words: ENGLISH('PATENT', 'REGISTERED PATENT', 'PAT.'),
    law: 'patent', kind: 'registration', body: 'registration' },
  { words: ENGLISH('UTILITY MODEL REGISTRATION'),
    law: 'utilityModel', kind: 'registration', body: 'registration' },
  { words: ENGLISH('DESIGN REGISTRATION'),
    law: 'design', kind: 'registration', body: 'registration' },
  { words: ENGLISH('TRADEMARK REGISTRATION'),
    law: 'trademark', kind: 'registration', body: 'registration' },
  // 審判
  { words: TRIAL_WORDS,                                                 law: 'document',     kind: 'trial',                    body: 'trial' },
  { words: ['審判番号', '審判', ITEM('審判番号')],                      law: 'document',     kind: 'trial',                    body: 'oldTrial' },
  // 存続期間の延長 (特許法 67条の5)・更新 (商標法, until 1997)、書換 (平成8年法律第68号 附則): series of their own
  { words: ['存続期間延長登録出願', '存続期間の延長登録出願', '存続期間の延長登録の出願', '延長登録出願'],
                                                                        law: 'patent',       kind: 'otherApplication',         body: 'ownSeries' },
  { words: ['更新登録願', '更新登録申請', '書換登録申請', '書換'],      law: 'trademark',    kind: 'otherApplication',         body: 'ownSeries' },
  // 平成10年特許願第123456号: the word after the year gives law and kind
  { words: ['明治', '大正', '昭和', '平成', '令和'],                    law: 'patent',       kind: 'application',              body: 'yearFirst' },
];

/** Law and kind by the word after the year (平成10年特許願第…号). */
// prettier-ignore
export const WORD_BEHIND_YEAR: Readonly<Record<string, { readonly law: Law; readonly kind: Kind }>> = {
  特許願:           { law: 'patent',       kind: 'application' },
  特許出願:         { law: 'patent',       kind: 'application' },
  実用新案登録願:   { law: 'utilityModel', kind: 'application' },
  実用新案登録出願: { law: 'utilityModel', kind: 'application' },
  意匠登録願:       { law: 'design',       kind: 'application' },
  意匠登録出願:     { law: 'design',       kind: 'application' },
  商標登録願:       { law: 'trademark',    kind: 'application' },
  商標登録出願:     { law: 'trademark',    kind: 'application' },
  審判:             { law: 'patent',       kind: 'trial' },
  異議:             { law: 'patent',       kind: 'trial' },
};

/** 平成8年(商標)更新登録願第…号, 平成8年商標権存続期間更新登録願第…号 */
export const RENEWAL_BEHIND_YEAR = { law: 'trademark', kind: 'otherApplication' } as const;

const GAP = '[ ]{0,2}(?:(?:\\r\\n?|\\n)[ >]{0,40})?';

/** Between two numbers of which the second has no word. `~` and 乃至 name two ends, not a range. */
export const BETWEEN = `${GAP}(?:[、,]?(?:及び|並びに|および|ならびに|又は|または)|[、,・;~]|(?<= )/(?= )|若しくは|もしくは|乃至|ないし|から|と|,? AND )${GAP}`;

/**
 * A number without a word has the law and kind of the previous one. `marked`: after 同 (同2020-123457, 同第7533890号,
 * 同年審判第22630号), in any form; `unmarked`: only forms that cannot be a date or telephone number.
 */
// prettier-ignore
export const FOLLOW_ON = {
  yearAndSerial: { marked: ['{第}{year}{-}{serial}{号}', '{第}{era}{-}{serial}{号}', '{bareSerial}{号}', '年{_}{word}{_}第?{_}{serial}{_}号'],
                   unmarked: ['第?{fullYear}{-}{serial}{号}', '第?{era}{-}{serial}{号}', '{bareSerial}{号}'] },
  registration:  { marked: ['第{_}{registration}{_}号', '{seven}{号}'],
                   unmarked: ['第{_}{registration}{_}号', '{seven}{号}'] },
  wo:            { marked: ['{第}{WO}{westernYear}{-}{serial}{号}'], unmarked: ['{第}{fullYear}{-}{serial}{号}'] },
} as const;
