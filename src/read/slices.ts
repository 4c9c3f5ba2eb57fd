/** How long the window may be kept from answering its reader, in milliseconds. */
const SLICE = 8;

/** Divides long work into slices: `await breathe()` between its steps lets the window answer when a slice is over. */
export class Slices {
  #end = performance.now() + SLICE;

  async breathe(): Promise<void> {
    if (performance.now() < this.#end) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#end = performance.now() + SLICE;
  }
}
