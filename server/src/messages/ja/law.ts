import type { Law } from '../../numbers/caseNumber.ts';

export const law: Readonly<Record<Law, string>> = {
  patent: '特許',
  utilityModel: '実用新案',
  design: '意匠',
  trademark: '商標',
};
