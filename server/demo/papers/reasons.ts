import type { ApiLaw } from '../../src/apis/apis.ts';

/** Why an application is refused, in the words of the notice. */
export interface Reason {
  /** 適用条文, in full width. */
  readonly article: string;
  readonly text: string;
}

/** What the notices of the demo say unless the case has a reason of its own. For patents see patentNotices.ts. */
export const USUAL_REASON: Readonly<Record<Exclude<ApiLaw, 'patent'>, Reason>> = {
  design: {
    article: '第３条第２項',
    text: 'この意匠登録出願の意匠は、見本市で公然知られた架空の形状を組み合わせたにすぎず、容易に創作できたものと認められます。',
  },
  trademark: {
    article: '第３条第１項第３号',
    text: '本願商標は、その商品又は役務の架空の品質を普通に用いられる方法で表示するにすぎないものと認められます。',
  },
};

/** Who drafts the notices and decisions of the demo, with an invented staff code. */
export const EXAMINERS: Readonly<Record<ApiLaw, { readonly name: string; readonly code: string }>> = {
  patent: { name: '例示　次郎', code: '0002' },
  design: { name: '例示　四郎', code: '0004' },
  trademark: { name: '例示　三郎', code: '0003' },
};
