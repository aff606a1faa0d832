/** A document of the JPO for patents: its elements as in recorded answers, everything that it says invented. */
export function officeXml(root: string, doctype: string, content: string): string {
  return `<?xml version="1.0" encoding="Shift_JIS"?>
<!DOCTYPE ${doctype} []>
<${root} lang="ja" dtd-version="1.0" xmlns:jp="http://www.jpo.go.jp">
${content}
</${root}>
`;
}

/** The reference to an application by its ten digits. */
export function reference(applicationNumber: string): string {
  return `<jp:application-reference appl-type="application" jp:kind-of-law="patent">
<jp:document-id>
<jp:doc-number>${applicationNumber}</jp:doc-number>
</jp:document-id>
</jp:application-reference>`;
}

/** Lines of text, which may be empty. */
export function paragraph(lines: readonly string[]): string {
  return lines.length === 0 ? '<p num=""/>' : `<p num="">${lines.map(escaped).join('<br/>\n')}</p>`;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as content or attribute of an element. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => REFERENCES[character] ?? character);
}
