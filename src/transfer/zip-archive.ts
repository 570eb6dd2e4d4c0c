import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { badUserInput } from '../platform/errors/errors.js';

const MAX_PARTS = 2000;
/** A small archive can unpack to any size; no import is larger than this. */
const MAX_UNPACKED = 1_500_000_000;

const openFile = promisify<string, yauzl.Options, ZipFile>(yauzl.open.bind(yauzl));

/** A ZIP archive on disk, whose parts are unpacked as they are read. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Error when the file is no archive that can be read */
  static async open(file: string): Promise<ZipArchive> {
    const zip = await openFile(file, { lazyEntries: true, autoClose: false });
    const entries = new Map<string, Entry>();
    await new Promise<void>((done, fail) => {
      zip.on('error', fail);
      zip.on('end', done);
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        if (entries.size > MAX_PARTS) fail(new Error('too many parts'));
        else zip.readEntry();
      });
      zip.readEntry();
    }).catch((error: unknown) => {
      zip.close();
      throw error;
    });
    return new ZipArchive(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a part. @throws GraphQLError BAD_USER_INPUT when it is missing, damaged or too large */
  async *part(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw badUserInput('file', `is not an XLSX workbook: ${name} is missing`);
    if (entry.uncompressedSize > MAX_UNPACKED) throw badUserInput('file', 'unpacks to too large a workbook');
    const decoder = new TextDecoder();
    const stream = await new Promise<Readable>((done, fail) => {
      this.zip.openReadStream(entry, (error, opened) => {
        if (error) fail(damaged(name));
        else done(opened);
      });
    });
    const chunks = stream as AsyncIterable<Uint8Array>;
    try {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    } catch (error) {
      // What the reader of the text throws does not come by here: only the archive's own failures do.
      throw error instanceof Error && 'extensions' in error ? error : damaged(name);
    }
  }

  close(): void {
    this.zip.close();
  }
}

function damaged(name: string) {
  return badUserInput('file', `is a damaged workbook: ${name} cannot be unpacked`);
}
