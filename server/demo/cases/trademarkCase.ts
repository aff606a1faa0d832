import { applicationList, parties, registration, registrationList, right } from './common.ts';
import type { Declaration } from './common.ts';
import type { Reason } from '../papers/reasons.ts';
import type {
  Empty,
  Goods,
  Mark,
  Numbered,
  Parent,
  ParisPriority,
  Party,
  Registration,
  TrademarkSimple,
} from '../shapes.ts';

interface TrademarkDeclaration extends Declaration {
  /** The mark as shown: full width, `＼` between lines, `∞` where the order of parts is open. */
  readonly mark: string;
  readonly readings: readonly string[];
  /** ウィーン図形分類, for marks with figures. */
  readonly vienna?: readonly string[];
  readonly goods: readonly Goods[];
  /** 商標公開公報 */
  readonly published?: string;
  readonly priority?: readonly ParisPriority[];
  readonly parent?: Parent;
  /** Why it is refused, where that is not the usual reason of the demo. */
  readonly reason?: Reason;
}

/** What app_progress says of a trademark application. */
interface TrademarkProgress extends TrademarkSimple {
  readonly priorityRightInformation: readonly ParisPriority[];
  readonly parentApplicationInformation: Parent | Empty;
}

export interface TrademarkCase {
  readonly law: 'trademark';
  readonly progress: TrademarkProgress;
  readonly registration: Registration | undefined;
  readonly reason: Reason | undefined;
}

export function trademarkCase(declaration: TrademarkDeclaration): TrademarkCase {
  const { registrationNumber, registrationDate, ...state } = right(declaration.registered);
  const mark: Mark = {
    trademarkForDisplay: declaration.mark,
    transliteration: numbered(declaration.readings),
    viennaClass: numbered(declaration.vienna ?? []),
    goodsServiceInformation: declaration.goods,
  };
  const progress: TrademarkProgress = {
    applicationNumber: declaration.number,
    applicantAttorney: parties(declaration).map(withoutRepeatNumber),
    filingDate: declaration.filed,
    publicationDate: declaration.published ?? '',
    registrationNumber,
    registrationDate,
    ...state,
    ...mark,
    priorityRightInformation: declaration.priority ?? [],
    parentApplicationInformation: declaration.parent ?? {},
    bibliographyInformation: [applicationList('trademark', declaration), ...registrationList('trademark', declaration)],
  };
  const common = registration(declaration);
  const { reason } = declaration;
  return { law: 'trademark', progress, registration: common && { ...common, ...mark }, reason };
}

/** The answers for trademarks leave `repeatNumber` out. */
function withoutRepeatNumber({ applicantAttorneyCd, name, applicantAttorneyClass }: Party): Party {
  return { applicantAttorneyCd, name, applicantAttorneyClass };
}

function numbered(values: readonly string[]): Numbered {
  return Object.fromEntries(values.map((value, index) => [String(index), value]));
}
