import type { law as ja } from '../ja/law.ts';

export const law: typeof ja = {
  patent: 'patent',
  utilityModel: 'utility model',
  design: 'design',
  trademark: 'trademark',
};
