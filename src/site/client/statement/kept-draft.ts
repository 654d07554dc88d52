import { type Kept, kept } from '../parts/kept.ts'

// A whole library planned, with every field filled in, is far shorter.
const longestKept = 2_000_000

/** A draft in this browser’s own store, in the words of an address but of any length. */
export const keptDraft = (name: string): Kept<string> => kept(name, (found) => (typeof found === 'string' && found.length <= longestKept ? found : undefined))
