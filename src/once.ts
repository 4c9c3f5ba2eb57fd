/** Something that is loaded once for all callers; a failure is forgotten, so that the next call tries again. */
export class Once<T> {
  #loading: Promise<T> | null = null;

  constructor(readonly load: () => Promise<T>) {}

  get(): Promise<T> {
    if (this.#loading) return this.#loading;
    const loading = this.load();
    this.#loading = loading;
    loading.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }

  forget(): void {
    this.#loading = null;
  }
}
