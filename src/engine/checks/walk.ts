type Path = readonly (string | number)[]

/** Everything inside a record’s data with its path, the record itself first, in the order it is written. */
export function* walk(node: unknown, path: Path = []): Iterable<{ node: unknown; path: Path }> {
  yield { node, path }
  if (typeof node !== 'object' || node === null) return
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(node) ? node.map((item, index) => [index, item] as const) : Object.entries(node)
  for (const [key, inner] of inside) yield* walk(inner, [...path, key])
}
