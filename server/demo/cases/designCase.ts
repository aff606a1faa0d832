import { applicationList, parties, registration, registrationList, right } from './common.ts';
import type { Declaration } from './common.ts';
import type { Reason } from '../papers/reasons.ts';
import type { DesignSimple, Empty, Parent, ParisPriority, Registration } from '../shapes.ts';

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

/** What app_progress says of a design application. */
interface DesignProgress extends DesignSimple {
  readonly designClass: string;
  readonly principalDesignApplicationNumber: string;
  readonly priorityRightInformation: readonly ParisPriority[];
  readonly parentApplicationInformation: Parent | Empty;
}

export interface DesignCase {
  readonly law: 'design';
  readonly progress: DesignProgress;
  readonly registration: Registration | undefined;
  readonly hague: DesignDeclaration['hague'];
  readonly reason: Reason | undefined;
}

export function designCase(declaration: DesignDeclaration): DesignCase {
  const { registrationNumber, registrationDate, ...state } = right(declaration.registered);
  const progress: DesignProgress = {
    applicationNumber: declaration.number,
    designArticle: declaration.article,
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
    bibliographyInformation: [applicationList('design', declaration), ...registrationList('design', declaration)],
  };
  const common = registration(declaration);
  return {
    law: 'design',
    progress,
    registration: common && { ...common, designArticle: declaration.article },
    hague: declaration.hague,
    reason: declaration.reason,
  };
}
