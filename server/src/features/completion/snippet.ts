import { escaped } from '../../drafts/writing.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { cellsOf, type Layout } from '../../drafts/layout.ts';

/** One item to put in. */
export interface NewLine {
  /** Folded, as in the tables: 手続補正1. */
  readonly name: string;
  readonly indent: string;
  readonly content: NewContent;
}

/**
 * What stands behind the name: nothing (弁理士, groups), a place to fill in with what is usual there, one of several
 * words, or text that begins on the next line.
 */
export type NewContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly usual: string }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'text' };

/** Lines as a snippet of the LSP with tab stops, or as plain text for editors that know none. */
export function snippetOf(lines: readonly NewLine[], layout: Layout, isSnippet: boolean): string {
  let stop = 0;
  const written = lines.map(({ name, indent, content }) => {
    const head = `${indent}【${toFullWidth(name)}】`;
    const escape = (text: string) => (isSnippet ? escaped(text) : text);
    const at = (usual: string) => {
      stop++;
      if (!isSnippet) return usual;
      return usual === '' ? `\${${stop}}` : `\${${stop}:${escaped(usual)}}`;
    };
    const gap = layout.gap(cellsOf(head));
    switch (content.kind) {
      case 'none':
        return escape(head);
      case 'value':
        return escape(head + gap) + at(content.usual);
      case 'choice': {
        stop++;
        const [first = ''] = content.words;
        const words = content.words.map((word) => word.replace(/[\\,|]/gu, '\\$&')).join(',');
        return escape(head + gap) + (isSnippet ? `\${${stop}|${words}|}` : first);
      }
      case 'text':
        return `${escape(head)}${layout.lineBreak}${at('')}`;
    }
  });
  return written.join(layout.lineBreak);
}
