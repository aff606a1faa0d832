import { FACT_FINDINGS, TEXT_FINDINGS, type FindingCode, type Severity } from '../../server/src/checks/codes.ts';
import { PROBLEM_SEVERITY } from '../../server/src/numbers/problems.ts';
import { examples, type Example } from './diagnosticsExamples.ts';
import { EXPLAINED } from './diagnosticsTable.ts';
import { block } from './markdown.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'エラー / error',
  warning: '警告 / warning',
  information: '情報 / information',
  hint: 'ヒント / hint',
};

type Examples = ReadonlyMap<FindingCode, Example>;

/** `docs/diagnostics.md`: what each code means, with an anchor that the diagnostics link to. */
export async function diagnosticsPage(): Promise<string> {
  const all = await examples();
  return `# 診断のコード / Codes of diagnostics

波線（問題）のコードごとに、意味、根拠、直し方、例を並べます。重大度は設定 [\`jpoDrafting.diagnostics.severity\`](settings.md#jpodraftingdiagnosticsseverity) で変えられます（\`off\` で示しません）。例の人・番号・案件はすべて架空で、\`-\` が誤り、\`+\` が直した後です。引用した文は、検査が例について実際に示すものです。電球は Ctrl+. で開きます。

Each code with its meaning, source, fix and an example. Severities can be set with [\`jpoDrafting.diagnostics.severity\`](settings.md#jpodraftingdiagnosticsseverity); \`off\` hides a code. People, numbers and cases are invented; \`-\` is the mistake, \`+\` what is right. The quoted sentence is what the check itself says of the example. The light bulb opens with Ctrl+.

直し方には確かさがあります。確実なもの（幅・文字・桁埋めだけで、項目に書いてあることが変わらない）は電球で最初に選ばれ（推奨）、「すべて直す」に入ります。それ以外（名前の推定、項目の追加・削除・移動・改名・番号の振り直し、データに合わせる修正、人や会社の名前の文字、本文の日付）は、1つずつ選んだときだけ直します。

A fix is as certain as it is. One that is certain (width, characters, padding; what the item says stays) is the preferred one, and part of “fix all”. Any other (a name that is guessed, items that are added, deleted, moved, renamed or numbered anew, what the JPO's data say, characters in names of persons and firms, dates in a text) is made only when somebody chooses it.

\`npm run docs\` が検査のコード、\`docs/generate/diagnosticsTable.ts\`、テストの例から作ります。手で直さないでください。 / Made by \`npm run docs\`; a test compares.

## 番号 / Numbers

番号だけから分かること。 / Seen from the number alone.

${sections(PROBLEM_SEVERITY, all)}

## 書類 / Drafts

書類名のある下書きについて、書かれていることだけから分かること。照会しません。 / Seen from the text of a draft alone. Nothing is asked.

${sections(TEXT_FINDINGS, all)}

## 特許庁のデータ / The JPO's data

取得済みの応答から分かること。照会は、コマンドまたは電球の「この書類を特許庁のデータと照合する」を選んだときだけです。提出日のある下書きは、その日を基準に調べます。 / Seen from answers that are held, as of the date of the draft where it has one. Only *Verify this draft* asks.

${sections(FACT_FINDINGS, all)}
`;
}

function sections(codes: Readonly<Partial<Record<FindingCode, Severity>>>, all: Examples): string {
  return Object.entries(codes)
    .map(([code, severity]) => section(code as FindingCode, severity, all))
    .join('\n\n');
}

function section(code: FindingCode, severity: Severity, all: Examples): string {
  const [explained, example] = [EXPLAINED[code], all.get(code)];
  if (!explained || !example) throw new Error(`no explanation or example of ${code}`);
  const { ja, en, source, fix, byHand } = explained;
  // Exactly one of the two: what the editor offers in the example, or what to do by oneself.
  if (example.isFixed !== (fix !== undefined) || (fix === undefined) !== (byHand !== undefined)) {
    throw new Error(`${code}: the editor ${example.isFixed ? 'offers a' : 'has no'} fix; the table says otherwise`);
  }
  const how = fix
    ? `電球：${fix[0]} / light bulb: ${fix[1]}`
    : `手で：${byHand?.[0] ?? ''} / by hand: ${byHand?.[1] ?? ''}`;
  const rows = [`* 重大度 / severity: ${SEVERITY[severity]}`, `* 根拠 / source: ${source}`, `* 直し方 / fix: ${how}`];
  const { lines, isDiff } = example;
  return [
    `### ${code}`,
    ja,
    en,
    rows.join('\n'),
    block(isDiff ? 'diff' : 'text', lines),
    `> ${quoted(example.ja)}<br>\n> ${quoted(example.en)}`,
  ].join('\n\n');
}

/** Words as they stand: angle brackets are no HTML. */
function quoted(text: string): string {
  return text.replaceAll('<', '&lt;');
}
