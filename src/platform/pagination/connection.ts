import { encodeCursor } from './cursor.js';
import type { OrderTerm } from './order.js';
import type { Page } from './page-arguments.js';

/** One page of an ordered list in the shape of the Relay connection specification, with `nodes` beside `edges`. */
export class Connection<T extends object> {
  readonly nodes: T[];
  private readonly more: boolean;

  /**
   * @param rows in the order they were read, one more than the page holds when there is more
   * @param count the number of rows on all pages, when it was asked for
   */
  constructor(
    rows: readonly T[],
    private readonly page: Page,
    private readonly terms: readonly OrderTerm[],
    private readonly count: number | undefined,
  ) {
    this.more = rows.length > page.size;
    const kept = rows.slice(0, page.size);
    this.nodes = page.backward ? kept.reverse() : kept;
  }

  get edges(): { cursor: string; node: T }[] {
    return this.nodes.map((node) => ({ cursor: encodeCursor(this.terms, node), node }));
  }

  get pageInfo() {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    const { backward, after, before, offset } = this.page;
    return {
      hasNextPage: backward ? before !== undefined : this.more,
      hasPreviousPage: backward ? this.more : after !== undefined || offset > 0,
      startCursor: first && encodeCursor(this.terms, first),
      endCursor: last && encodeCursor(this.terms, last),
    };
  }

  get totalCount(): number {
    if (this.count === undefined) throw new Error('totalCount was not read with the page');
    return this.count;
  }
}
