import morphdom from "morphdom";

/** Gives `target` the children of `wanted`, and touches nothing that is as it should be already. */
export function patch(target: Element, wanted: Element): void {
  morphdom(target, wanted, {
    childrenOnly: true,
    getNodeKey: (node) => (node instanceof Element ? (node.getAttribute("data-key") ?? undefined) : undefined),
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
}
