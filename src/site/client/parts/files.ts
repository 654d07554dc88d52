/** Reads a JSON file of this site; undefined where there is none, so that a page can say so. */
export const readFile = async <T>(path: string): Promise<T | undefined> => {
  try {
    const answer = await fetch(path)
    return answer.ok ? ((await answer.json()) as T) : undefined
  } catch {
    return undefined
  }
}

/** Hands the reader a file made in the browser. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000) // a slow disk may still be reading it
}
