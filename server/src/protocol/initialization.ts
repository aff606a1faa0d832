/** `initializationOptions`. */
export interface InitializationOptions {
  /** A folder for what an editor leaves behind; nothing does. It never decides where requests are counted. */
  readonly storagePath?: string;
  /** Language of the texts, e.g. `ja`, `en-US`. */
  readonly locale?: string;
  /** Commands of the editor's own that code actions may name: `jpoDrafting.copyCitations` … */
  readonly commands?: readonly string[];
  /** Whether `jpoDrafting/changed` is sent: not every editor takes a notification that it does not know. */
  readonly changes?: boolean;
  /** Whether `jpoDrafting/exchange` is answered: requests can go through the editor's own network. */
  readonly exchange?: boolean;
  /** Whether `jpoDrafting/reopen` is answered: a document can be opened again in another encoding. */
  readonly reopen?: boolean;
  /** The section `jpoDrafting` as it stands: what holds while the editor does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}
