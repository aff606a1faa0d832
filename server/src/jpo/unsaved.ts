import { isForgotten, type Forgetting } from '../store/forgetting.ts';
import type { HeldAnswer, Question, Settlement, Store, Ticket } from '../store/store.ts';

interface Unsaved {
  readonly ticket: Ticket;
  readonly settlement: Settlement & { readonly answer: HeldAnswer };
}

/** Paid answers that the store could not take, as on a full disk: kept in memory and shown until it takes them. */
export class UnsavedAnswers {
  readonly #store: Store;
  readonly #answers = new Map<string, Unsaved>();
  #saving: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Settles the request of an answer. Throws only for an answer that no store can take. */
  async settle(ticket: Ticket, settlement: Unsaved['settlement']): Promise<void> {
    try {
      await this.#store.settle(ticket, settlement);
    } catch (error) {
      if (!isStorable(settlement.answer)) throw error;
      this.#answers.set(keyOf(ticket.question), { ticket, settlement });
    }
  }

  /** The answer in the store or here, however old. */
  async answer(question: Question): Promise<HeldAnswer | undefined> {
    const unsaved = this.#answers.get(keyOf(question))?.settlement.answer;
    const stored = await this.#store.answer(question.api, question.parameter);
    return unsaved && (stored?.fetchedAt ?? 0) < unsaved.fetchedAt ? unsaved : stored;
  }

  /** Tries to store the answers. Never throws. */
  async save(): Promise<void> {
    if (this.#answers.size === 0) return;
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = undefined;
    });
    await this.#saving.catch(() => undefined);
  }

  /** Drops answers that are to be deleted, and settles their requests without them. */
  forget(what: Forgetting): void {
    for (const [key, { ticket, settlement }] of this.#answers) {
      if (!isForgotten(what, ticket.question)) continue;
      this.#answers.delete(key);
      const { remaining, spent } = settlement;
      void this.#store.settle(ticket, { remaining, ...(spent === undefined ? {} : { spent }) }).catch(() => undefined);
    }
  }

  async #saveAll(): Promise<void> {
    for (const [key, { ticket, settlement }] of this.#answers) {
      await this.#store.settle(ticket, settlement);
      this.#answers.delete(key);
    }
  }
}

function keyOf({ api, parameter }: Question): string {
  return `${api.id}/${parameter}`;
}

/** False for data nested too deeply to be written. */
function isStorable({ data }: HeldAnswer): boolean {
  try {
    JSON.stringify(data);
    return true;
  } catch {
    return false;
  }
}
