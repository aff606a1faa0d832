import { lists, parties, registration, right, type Declaration, type Reason } from './common.ts';
import type { Parent, ParisPriority } from './patentCase.ts';

interface DesignDeclaration extends Declaration {
  readonly article: string;
  /** 日本意匠分類, a letter and digits. */
  readonly designClass: string;
  /** Application number of the principal design (本意匠). */
  readonly principal?: string;
  /** Under the Hague agreement: `DM/990001` and the number of the design in it. */
  readonly hague?: { readonly registration: string; readonly design: string };
  readonly priority?: readonly ParisPriority[];
  readonly parent?: Parent;
  /** Why it is refused, where that is not the usual reason of the demo. */
  readonly reason?: Reason;
}

export type DesignCase = ReturnType<typeof designCase>;

/** A design application as app_progress and registration_info show it. */
export function designCase(declaration: DesignDeclaration) {
  const { article: designArticle, hague, reason } = declaration;
  const { registrationNumber, registrationDate, ...state } = right(declaration.registered);
  const progress = {
    applicationNumber: declaration.number,
    designArticle,
    designClass: declaration.designClass,
    applicantAttorney: parties(declaration),
    filingDate: declaration.filed,
    publicationDate: '',
    registrationNumber,
    registrationDate,
    principalDesignApplicationNumber: declaration.principal ?? '',
    ...state,
    priorityRightInformation: declaration.priority ?? [],
    parentApplicationInformation: declaration.parent ?? {},
    bibliographyInformation: lists('design', declaration),
  };
  const common = registration(declaration);
  return { law: 'design' as const, progress, registration: common && { ...common, designArticle }, hague, reason };
}
