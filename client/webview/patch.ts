/**
 * Gives an element the children of another, and touches nothing that is as it should be: what stands before and after a
 * change stays in its place, and with it the scrolling, the selection and the focus. Blocks are known by `data-key`.
 */
export function patch(current: Element, wanted: Element): void {
  const before = [...current.childNodes];
  const after = [...wanted.childNodes];
  const most = Math.min(before.length, after.length);
  let leading = 0;
  while (leading < most && isSame(before[leading], after[leading])) leading += 1;
  let trailing = 0;
  while (trailing < most - leading && isSame(before.at(-1 - trailing), after.at(-1 - trailing))) trailing += 1;
  for (let i = 1; i <= trailing; i++) update(before.at(-i) as Node, after.at(-i) as Node);
  const following = before[before.length - trailing] ?? null;
  for (const [i, node] of after.slice(0, after.length - trailing).entries()) {
    const known = i < before.length - trailing ? before[i] : undefined;
    if (known) update(known, node);
    else current.insertBefore(node, following);
  }
  for (const node of before.slice(after.length - trailing, before.length - trailing)) node.remove();
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return false;
  const key = keyOf(a);
  return key === undefined ? a.isEqualNode(b) : key === keyOf(b);
}

function keyOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset.key : undefined;
}

function update(current: Node, wanted: Node): void {
  if (current.isEqualNode(wanted)) return;
  if (current instanceof Element && wanted instanceof Element && current.nodeName === wanted.nodeName) {
    updateAttributes(current, wanted);
    patch(current, wanted);
  } else {
    current.parentNode?.replaceChild(wanted, current);
  }
}

function updateAttributes(current: Element, wanted: Element): void {
  for (const name of current.getAttributeNames()) if (!wanted.hasAttribute(name)) current.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
}
