import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { documentHash } from './persisted-documents.js';

const FILE = /^([0-9a-f]{64})\.graphql$/;

/** What Apollo's `generate-persisted-query-manifest` writes. */
const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1).max(256), body: z.string().min(1) })),
});

/** The documents that a server in trusted documents mode executes, by id. */
export class TrustedDocuments {
  private readonly texts = new Map<string, string>();

  /**
   * Reads a directory of `<sha256>.graphql` files and manifests (`*.json`) in the format of Apollo's persisted query
   * manifest.
   *
   * @throws Error naming the file that cannot be used, or the directory when it has no documents
   */
  constructor(directory: string) {
    for (const file of readdirSync(directory)) {
      const path = join(directory, file);
      if (file.endsWith('.json')) this.addManifest(path);
      else if (file.endsWith('.graphql')) this.addFile(path, FILE.exec(file)?.[1]);
    }
    if (this.texts.size === 0) throw new Error(`CRM_TRUSTED_DOCUMENTS: ${directory} has no documents`);
  }

  /** The text of an id, if it is trusted. */
  get(id: string): string | undefined {
    return this.texts.get(id);
  }

  /** Whether exactly this text is trusted. */
  has(text: string): boolean {
    return this.texts.get(documentHash(text)) === text;
  }

  private addFile(path: string, name: string | undefined): void {
    const text = readFileSync(path, 'utf8');
    if (name !== documentHash(text)) {
      throw new Error(`CRM_TRUSTED_DOCUMENTS: ${path} is not named by the SHA-256 of what it holds`);
    }
    this.texts.set(name, text);
  }

  private addManifest(path: string): void {
    const parsed = manifest.safeParse(jsonOf(path));
    if (!parsed.success) throw new Error(`CRM_TRUSTED_DOCUMENTS: ${path} is no persisted query manifest`);
    for (const { id, body } of parsed.data.operations) {
      const known = this.texts.get(id);
      if (known !== undefined && known !== body) {
        throw new Error(`CRM_TRUSTED_DOCUMENTS: ${path} has the id ${id}, which another document has`);
      }
      this.texts.set(id, body);
      this.texts.set(documentHash(body), body);
    }
  }
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
