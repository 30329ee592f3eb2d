/** Appends an item to the list at a key of an index. */
export function addTo<K, T>(index: Map<K, T[]>, key: K, item: T): void {
  const listed = index.get(key);
  if (listed) listed.push(item);
  else index.set(key, [item]);
}
