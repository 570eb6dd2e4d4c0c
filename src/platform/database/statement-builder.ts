import type { Reach, Viewer } from '../auth/viewer.js';
import type { SqlStatement } from './database.js';

/**
 * Collects the parameters and table aliases of one statement while its text is put together.
 * Parameter 1 is always the tenant.
 */
export class StatementBuilder {
  private readonly values: unknown[];
  private aliases = 0;

  /** @param viewer who reads; the statement's text depends on their reach and roles, not on who they are */
  constructor(readonly viewer: Viewer) {
    this.values = [viewer.tenantId];
  }

  /** The tenant's placeholder, for a predicate on every table of the statement. */
  readonly tenant = '$1';

  /** Which customers the reader sees. */
  get reach(): Reach {
    return this.viewer.reach;
  }

  /** Adds a parameter and returns its placeholder, cast to `type`. */
  param(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  /** A table alias that this statement has not used yet. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  build(text: string): SqlStatement {
    return { text, values: this.values };
  }
}
