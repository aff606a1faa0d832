import { lists, parties, registration, right, type Declaration, type Reason } from './common.ts';
import type { Parent, ParisPriority } from './patentCase.ts';

interface Goods {
  /** Two digits. */
  readonly goodsServiceClass: string;
  readonly goodsServiceName: string;
  /** Separated by blanks. */
  readonly similarCode: string;
}

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

export type TrademarkCase = ReturnType<typeof trademarkCase>;

/** A trademark application as app_progress and registration_info show it. */
export function trademarkCase(declaration: TrademarkDeclaration) {
  const { registrationNumber, registrationDate, ...state } = right(declaration.registered);
  const mark = {
    trademarkForDisplay: declaration.mark,
    transliteration: numbered(declaration.readings),
    viennaClass: numbered(declaration.vienna ?? []),
    goodsServiceInformation: declaration.goods,
  };
  const progress = {
    applicationNumber: declaration.number,
    applicantAttorney: parties(declaration).map(({ repeatNumber: _, ...party }) => party),
    filingDate: declaration.filed,
    publicationDate: declaration.published ?? '',
    registrationNumber,
    registrationDate,
    ...state,
    ...mark,
    priorityRightInformation: declaration.priority ?? [],
    parentApplicationInformation: declaration.parent ?? {},
    bibliographyInformation: lists('trademark', declaration),
  };
  const common = registration(declaration);
  const { reason } = declaration;
  return { law: 'trademark' as const, progress, registration: common && { ...common, ...mark }, reason };
}

/** A list that the JPO sends as an object with the keys "0", "1", … */
function numbered(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value, index) => [String(index), value]));
}
