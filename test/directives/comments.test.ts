import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { directivesIn } from "../../server/src/directives/directive.ts";
import { silence } from "../../server/src/directives/silencing.ts";
import type { Comment } from "../../server/src/notice/comment.ts";
import { LineIndex } from "../../server/src/notice/lines.ts";
import type { Format } from "../../server/src/notice/notice.ts";
import { readNotice } from "../../server/src/notice/read.ts";
import { yamlComments } from "../../server/src/notice/yamlComments.ts";

function shown(source: string, comments: readonly Comment[]): [string, string][] {
  return comments.map(({ span, content }) => [
    source.slice(span.start, span.end),
    source.slice(content.start, content.end),
  ]);
}

describe("comments are found", () => {
  const cases: [Format, string, [string, string][]][] = [
    ["markdown", "\ufeff# T\r\n<!-- a -->\r\n", [["<!-- a -->", " a "]]],
    ["markdown", "<!--a--> text <!-- b\nc -->", [["<!--a-->", "a"]]],
    ["markdown", "text <!-- a --> `<!-- b -->` text", [["<!-- a -->", " a "]]],
    ["markdown", "- item\n  <!-- a\n  b -->\n", [["<!-- a\n  b -->", " a\n  b "]]],
    ["markdown", "<div>\n<!-- a -->\n</div>", [["<!-- a -->", " a "]]],
    ["markdown", "| a | <!-- b --> |\n|---|---|\n| c | d |", [["<!-- b -->", " b "]]],
    ["markdown", "```\n<!-- a -->\n```\n\n    <!-- b -->\n\n<!-- c", []],
    ["markdown", "---\ntitle: '<!-- a -->'\n---\n", []],
    [
      "html",
      "<p>a<!-- b --></p><!-->c<script><!-- d --></script>",
      [
        ["<!-- b -->", " b "],
        ["<!-->", ""],
      ],
    ],
    ["html", '<p title="<!-- a -->">b</p><!-- c', []],
    ["plaintext", "<!-- a -->", []],
  ];
  for (const [format, source, expected] of cases) {
    test(`in ${format}: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(shown(source, readNotice(source, format).comments), expected);
    });
  }

  test("in YAML, not in its texts", () => {
    const source = `\ufeff# a\r\nb: 'c # d' # e\nf: |\n  # g\nh: i#j\nk: "l\n  # m" #n\n--- |\n# o\n...\n#p`;
    assert.deepEqual(
      shown(source, yamlComments(source)).map(([, content]) => content),
      [" a", " e", "n", "p"],
    );
  });
});

test("directives in the comments of YAML are those of the others", () => {
  const source = `# privacy-notice-disable-file date-missing -- no date is wanted
# A remark

retention: # privacy-notice-disable-line retention-vague
  # privacy-notice-disable-next-line purposes-vague complaint-missing -- why

  purposes: x
`;
  const lines = new LineIndex(source);
  const finding = (rule: string, words: string) => {
    const start = source.indexOf(words);
    return { rule, severity: "error", span: { start, end: start + words.length }, related: [], values: {} } as const;
  };
  const findings = [
    finding("date-missing", "A remark"),
    finding("retention-vague", "retention:"),
    finding("retention-vague", "purposes: x"),
    finding("purposes-vague", "purposes: x"),
    finding("not-checked", "purposes: x"),
  ];
  const { kept, unused } = silence(findings, directivesIn(source, yamlComments(source)), source, lines);
  assert.deepEqual(kept, [findings[2], findings[4]]);
  assert.deepEqual(
    unused.map(({ rule }) => rule),
    ["complaint-missing"],
  );
});
