type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with text and elements in it; text never becomes anything but text. */
export function element(tag: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
