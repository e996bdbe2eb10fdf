/**
 * A reporter: the suite fails if two tests have the same title, since a failure, and a
 * promise in `docs/promises.md`, name their test by its title.
 */
interface Results {
  /** One of each file. */
  readonly testResults: readonly {
    readonly testResults: readonly { readonly fullName: string }[];
  }[];
}

export default class UniqueTitles {
  #error: Error | undefined;

  onRunComplete(_: unknown, { testResults }: Results): void {
    const titles = testResults.flatMap((file) =>
      file.testResults.map(({ fullName }) => fullName),
    );
    const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
    if (twice.length === 0) return;
    this.#error = new Error(`Titles of several tests:\n${twice.join("\n")}`);
    console.error(this.#error.message);
  }

  getLastError(): Error | undefined {
    return this.#error;
  }
}
