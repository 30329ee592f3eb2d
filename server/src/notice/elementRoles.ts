/** What an element does to the layout. Elements that are not named here are part of the running text. */
const names = {
  paragraph: "p hr body caption",
  block: "div form fieldset legend address blockquote center figure figcaption pre hgroup search dialog option",
  section: "main article section",
  furniture: "nav header footer aside",
  heading: "h1 h2 h3 h4 h5 h6",
  list: "ul ol menu dir",
  item: "li",
  table: "table",
  rowGroup: "thead tbody tfoot",
  row: "tr",
  cell: "td th",
  terms: "dl",
  term: "dt",
  description: "dd",
  details: "details",
  summary: "summary",
  strong: "b strong u",
  span: "span font",
  link: "a",
  break: "br",
  image: "img",
  document: "html",
  head: "head",
  title: "title",
} as const;

export type Role = keyof typeof names;

const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries(names).flatMap(([role, list]) => list.split(" ").map((name) => [name, role as Role])),
);

/** The role of an element by its lower-case name. */
export function roleOf(name: string): Role | undefined {
  return roles.get(name);
}

const inline: ReadonlySet<Role> = new Set<Role>(["strong", "span", "link", "break", "image"]);
const inHead: ReadonlySet<Role> = new Set<Role>(["document", "head", "title"]);
/** They end where another block begins, so that nothing has to be remembered of them. */
const unremembered: ReadonlySet<Role> = new Set<Role>(["paragraph", "document", "link", "break", "image"]);

/** Whether an element stands in running text. */
export function isInline(role: Role): boolean {
  return inline.has(role);
}

/** Whether an element may stand before the text of a page without ending its head. */
export function belongsInHead(role: Role): boolean {
  return inHead.has(role);
}

/** Whether an element's end tag has nothing to leave. */
export function isUnremembered(role: Role): boolean {
  return unremembered.has(role);
}

/** Whether the end tag of an element in the role `closing` leaves alone what is outside an element in the role `open`. */
export function isBoundary(open: Role, closing: Role): boolean {
  if (open === "table") return true;
  if (inline.has(closing)) return !inline.has(open) && open !== "block" && open !== "section";
  switch (closing) {
    case "cell":
    case "row":
    case "rowGroup":
      return false;
    case "item":
      return open === "list" || open === "cell";
    case "term":
    case "description":
      return open === "terms" || open === "cell";
    default:
      return open === "cell";
  }
}
