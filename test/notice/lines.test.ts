import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LineIndex } from "../../server/src/notice/lines.ts";

test("positions count lines that end with LF, CRLF or CR", () => {
  const index = new LineIndex("a\nbc\r\n\rd😀e");
  assert.equal(index.lineCount, 4);
  assert.deepEqual(index.position(0), { line: 0, character: 0 });
  assert.deepEqual(index.position(4), { line: 1, character: 2 });
  assert.deepEqual(index.position(6), { line: 2, character: 0 });
  assert.deepEqual(index.range({ start: 7, end: 11 }), {
    start: { line: 3, character: 0 },
    end: { line: 3, character: 4 },
  });
});

test("places beyond the ends count as the ends", () => {
  const index = new LineIndex("ab\ncd");
  assert.deepEqual(index.position(99), { line: 1, character: 2 });
  assert.deepEqual(index.position(-1), { line: 0, character: 0 });
  assert.equal(index.offset({ line: 0, character: 9 }), 2);
  assert.equal(index.offset({ line: 9, character: 0 }), 5);
});

test("an offset comes back from its position, unless it is inside a line break", () => {
  const text = fc.array(fc.constantFrom("a", "ä", "😀", "\n", "\r\n", "\r")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(40), (source, at) => {
      const offset = Math.min(at, source.length);
      fc.pre(!(source[offset] === "\n" && source[offset - 1] === "\r"));
      const index = new LineIndex(source);
      assert.equal(index.offset(index.position(offset)), offset);
    }),
  );
});
