import { inflateSync } from "node:zlib";

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/**
 * The TrueType font inside a WOFF 1.0 file (W3C). PDFKit reads WOFF too, but inflates a table in JavaScript
 * whenever it looks up a glyph: half a second for a page.
 */
export function sfntOfWoff(woff: Buffer): Buffer {
  const tableCount = woff.readUInt16BE(12);
  const tables = Array.from({ length: tableCount }, (_, index) => readTable(woff, index));
  const head = Buffer.alloc(SFNT_HEADER_BYTES + tableCount * SFNT_ENTRY_BYTES);
  const searchable = 2 ** Math.floor(Math.log2(tableCount));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(tableCount, 4);
  head.writeUInt16BE(searchable * SFNT_ENTRY_BYTES, 6);
  head.writeUInt16BE(Math.log2(searchable), 8);
  head.writeUInt16BE((tableCount - searchable) * SFNT_ENTRY_BYTES, 10);
  let offset = head.length;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = SFNT_HEADER_BYTES + index * SFNT_ENTRY_BYTES;
    head.writeUInt32BE(tag, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    offset += paddedLength(data);
  });
  return Buffer.concat([
    head,
    ...tables.map(({ data }) => Buffer.concat([data], paddedLength(data))),
  ]);
}

function readTable(woff: Buffer, index: number) {
  const entry = HEADER_BYTES + index * ENTRY_BYTES;
  const offset = woff.readUInt32BE(entry + 4);
  const storedLength = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const stored = woff.subarray(offset, offset + storedLength);
  return {
    tag: woff.readUInt32BE(entry),
    checksum: woff.readUInt32BE(entry + 16),
    data: storedLength < length ? inflateSync(stored) : stored,
  };
}

/** Tables begin at multiples of four bytes. */
function paddedLength(data: Buffer): number {
  return Math.ceil(data.length / 4) * 4;
}
