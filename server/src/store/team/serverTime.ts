/** Translates times between this machine's clock and the server's, from what the server says of its own. All ms. */
export class ServerTime {
  #offset = 0;

  /** The server's clock showed `server` at some time between `from` and `to`. Kept as it was where that still fits. */
  learn(server: number, from: number, to: number): void {
    if (server - this.#offset < from || server - this.#offset > to) this.#offset = server - Math.round((from + to) / 2);
  }

  toServer(here: number): number {
    return here + this.#offset;
  }

  toHere(server: number): number {
    return server - this.#offset;
  }
}
