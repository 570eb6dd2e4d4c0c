import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for files to import, gone when it is closed. */
export interface ImportFolder {
  path: string;
  write(name: string, content: string | Uint8Array): void;
  close(): void;
}

export function makeImportFolder(): ImportFolder {
  const path = mkdtempSync(join(tmpdir(), 'crm-import-'));
  return {
    path,
    write: (name, content) => writeFileSync(join(path, name), content),
    close: () => rmSync(path, { recursive: true }),
  };
}
