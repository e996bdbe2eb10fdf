/** A source that people work on: pages come, change and go between two runs. */
import type { SourceItem } from '../../simulator/simulator.ts';
import { between, oneOf } from '../random.ts';

const LEAST = 15;
const MOST = 45;
const WORDS = ['prices', 'opening hours', 'holidays', 'returns', 'contracts', 'manuals', 'contacts', 'deliveries'];

export class Source {
  readonly #random: () => number;
  #written = 0;
  items: SourceItem[] = [];

  constructor(random: () => number) {
    this.#random = random;
    for (let at = 0; at < (LEAST + MOST) / 2; at += 1) this.#add();
  }

  /** A day of work: nothing, or a few pages. */
  work(): void {
    for (let left = between(this.#random, 0, 4); left > 0; left -= 1) {
      const kind = this.#random();
      if (this.items.length <= LEAST || (kind < 0.35 && this.items.length < MOST)) this.#add();
      else if (kind < 0.7) this.#change(oneOf(this.#random, this.items));
      else this.#remove(oneOf(this.#random, this.items));
    }
  }

  #add(): void {
    const id = `page_${(this.#written += 1)}`;
    const kind = this.#random();
    this.items.push({
      id,
      name: `${oneOf(this.#random, WORDS)} ${this.#written}`,
      content: this.#text(),
      url: `https://confluence.auroralabs.com/x/${id}`,
      ...(kind < 0.04 ? { unreadable: true } : {}),
      ...(kind > 0.96 ? { error: 'Encrypted' } : {}),
      ...(kind > 0.92 && kind <= 0.96 ? { warnings: ['NoContent'] } : {}),
    });
  }

  #change(item: SourceItem): void {
    if (this.#random() < 0.3) item.name = `${item.name}, new`.slice(-60);
    else item.content = this.#text();
  }

  #remove(item: SourceItem): void {
    this.items = this.items.filter((each) => each !== item);
  }

  #text(): string {
    return `All about ${oneOf(this.#random, WORDS)}, version ${between(this.#random, 1, 1_000_000)}.`;
  }
}
