import type { Origin } from './rules.js';

/** A value that occurs once in the whole world: who finds it in an answer knows where it comes from. */
export interface Canary extends Origin {
  readonly value: string;
}

/** What can be a canary in an answer: marked texts, telephone numbers, amounts, ids. */
const SHAPES =
  /cq[a-z]{5}xq|138\d{8}|\d{7,}\.\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Makes canaries: each call gives a value that was not there before. */
export class CanaryMaker {
  private count = 0;
  private phones = 0;
  private backwards = false;

  /** From now on, amounts become smaller instead of larger. */
  turnAround(): void {
    this.backwards = true;
  }

  private number(): number {
    this.count += 1;
    return this.count;
  }

  /** Ten letters, the same two at either end: a mask that leaves some of them leaves nothing to tell. */
  text(): string {
    let rest = this.number();
    let letters = '';
    for (let place = 0; place < 5; place += 1) {
      letters += String.fromCharCode(97 + (rest % 26));
      rest = Math.floor(rest / 26);
    }
    return `cq${letters}xq`;
  }

  /** A mobile number; all of them look the same once the middle is masked. At most 10,000. */
  phone(): string {
    this.phones += 1;
    return `138${String(this.phones % 10_000).padStart(4, '0')}5678`;
  }

  /** An amount whose halves and differences are as rare as itself. */
  amount(base: number): string {
    const step = 2 * this.number();
    return `${this.backwards ? base + 2_000_000 - step : base + step}.5`;
  }

  /** One of the values, each in its turn: no canary. */
  oneOf(values: readonly string[]): string | undefined {
    return values[this.number() % values.length];
  }

  id(): string {
    return `019a0000-0000-7000-8000-${this.number().toString(16).padStart(12, '0')}`;
  }
}

/** The canaries of a text, each once. Amounts are found however many zeros follow them. */
export function canariesIn(text: string): Set<string> {
  return new Set(
    Array.from(text.matchAll(SHAPES), ([found]) =>
      found.includes('.') ? found.replace(/\.?0+$/, '') : found,
    ),
  );
}
