import { FACT_FINDINGS, TEXT_FINDINGS, type FindingCode, type Severity } from '../server/src/checks/codes.ts';
import { PROBLEM_SEVERITY } from '../server/src/numbers/problems.ts';
import { EXPLAINED } from './diagnosticsTable.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'エラー / error',
  warning: '警告 / warning',
  information: '情報 / information',
  hint: 'ヒント / hint',
};

/** `docs/diagnostics.md`: what each code means, with an anchor that the diagnostics link to. */
export function diagnosticsPage(): string {
  return `# 診断のコード / Codes of diagnostics

\`npm run docs\` が \`server/src/checks/codes.ts\` と \`docs/diagnosticsTable.ts\` から作ります。手で直さないでください（テストが一致を確かめます）。重大度は設定 \`jpoDrafting.diagnostics.severity\` で変えられます（\`off\` で示しません）。

Made by \`npm run docs\`; a test compares. Severities can be set with \`jpoDrafting.diagnostics.severity\`; \`off\` hides a code.

## 番号 / Numbers

番号だけから分かること。 / Seen from the number alone.

${sections(PROBLEM_SEVERITY)}

## 書類 / Drafts

書類名のある下書きについて、書かれていることだけから分かること。照会しません。 / Seen from the text of a draft alone. Nothing is asked.

${sections(TEXT_FINDINGS)}

## 特許庁のデータ / The JPO's data

取得済みの応答から分かること。照会は「この書類を照合する」のときだけです。 / Seen from answers that are held. Only "verify this draft" asks.

${sections(FACT_FINDINGS)}
`;
}

function sections(codes: Readonly<Partial<Record<FindingCode, Severity>>>): string {
  return Object.entries(codes)
    .map(([code, severity]) => section(code, severity))
    .join('\n\n');
}

function section(code: string, severity: Severity): string {
  const explained = EXPLAINED[code];
  if (!explained) throw new Error(`no explanation of ${code}`);
  const { ja, en, source, fix } = explained;
  const rows = [
    `* 重大度 / severity: ${SEVERITY[severity]}`,
    `* 根拠 / source: ${source}`,
    `* 直し方 / fix: ${fix ? fix.join(' / ') : 'なし / none'}`,
  ];
  return `### ${code}\n\n${ja}\n\n${en}\n\n${rows.join('\n')}`;
}
