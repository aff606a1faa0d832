import { nextJstMidnight } from '../base/clock.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { namesIn, type LearnedName } from '../apis/names.ts';
import { readNationalPhase, readNumberReference } from '../apis/answers/numberReference.ts';
import type { Priority } from '../apis/answers/priority.ts';
import { readProgress } from '../apis/answers/progress.ts';
import type { Api } from '../apis/apis.ts';
import type { HeldAnswer, Link, Question } from '../store/store.ts';

type Fresh = Omit<HeldAnswer, 'staleAt'>;

/** What is saved along with an answer. */
export interface Learn {
  /** Until when the answer is valid, ms; Infinity for what never changes. */
  staleAt(api: Api, answer: Fresh): number;
  /** The numbers it assigns to one application: fixed once given, so kept for good. */
  links(question: Question, answer: Fresh): Link[];
  /** The names it gives with a code. */
  names(question: Question, answer: Fresh): LearnedName[];
}

/** By the JPO's data: updated once a day (handbook), numbers fixed once given. */
export const learn: Learn = {
  staleAt(api, { statusCode, data, fetchedAt }) {
    const isFinal =
      statusCode === '100' &&
      (api.life === 'forever' ||
        (api.life === 'whenRegistered' && readNumberReference(api.law, data).registration !== undefined));
    return isFinal ? Infinity : nextJstMidnight(fetchedAt);
  },

  links({ api, parameter }, { statusCode, data }) {
    if (statusCode !== '100') return [];
    const { application, numbers } = numbersIn(api, parameter, data);
    if (!application) return [];
    return numbers.flatMap((number) => (number ? [{ number, application: application.number }] : []));
  },

  names({ api, parameter }, { statusCode, data }) {
    return statusCode === '100' ? namesIn(api, parameter, data) : [];
  },
};

interface Numbers {
  readonly application: CaseNumber | undefined;
  readonly numbers: readonly (CaseNumber | null | undefined)[];
}

function numbersIn({ name, law }: Api, parameter: string, data: unknown): Numbers {
  switch (name) {
    case 'app_progress':
    case 'app_progress_simple': {
      const { application, publication, nationalPublication, registration, ...rest } = readProgress(law, data);
      const international = [rest.internationalApplication, rest.internationalPublication];
      const all = [publication, nationalPublication, registration, ...international];
      return { application, numbers: [...all, ...claimed(law, rest.priorities)] };
    }
    case 'case_number_reference': {
      const { application, publication, nationalPublication, registration, ...rest } = readNumberReference(law, data);
      const international = [rest.internationalPublication, rest.internationalRegistration];
      return { application, numbers: [publication, nationalPublication, registration, ...international] };
    }
    case 'pct_national_phase_application_number': {
      const [kind, number = ''] = parameter.split('/');
      const kindOfNumber =
        kind === 'international_application' ? 'internationalApplication' : 'internationalPublication';
      const international: CaseNumber = { law, kind: kindOfNumber, number };
      return { application: readNationalPhase(data), numbers: [international] };
    }
    default:
      return { application: undefined, numbers: [] };
  }
}

/** Earlier applications of the same law whose priority is claimed: see `Store.applicationOf`. */
function claimed(law: CaseNumber['law'], priorities: readonly Priority[] = []): CaseNumber[] {
  return priorities.flatMap((one) => (one.kind === 'national' && one.application?.law === law ? one.application : []));
}
