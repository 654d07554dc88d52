import { nearest } from '../nearest.ts'
import { type Choice } from './world.ts'

/** The record that was meant; or that it is none of the list, with the nearest name. */
export type Found = { readonly id: string } | { readonly unknown: true; readonly meant?: string | undefined }

const folded = (words: string): string => words.toLowerCase().replace(/[\s‐-―]+/g, ' ').trim()

/** A web address without what does not change the page it opens. */
const pageOf = (url: string): string => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/[/#]+$/, '').toLowerCase()

const doiIn = (words: string): string | undefined => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(words.trim())?.[1]

/** The address in what was typed, made whole; or the DOI; nothing where it is neither. */
export const addressIn = (words: string): { readonly doi: string } | { readonly url: string } | undefined => {
  const doi = doiIn(words)
  if (doi) return { doi }
  const typed = words.trim()
  if (/^https?:\/\/\S+$/i.test(typed)) return { url: typed }
  return /^www\.[^\s/]+\.\S+$/i.test(typed) ? { url: `https://${typed}` } : undefined
}

const byAddress = (address: NonNullable<ReturnType<typeof addressIn>>, choices: readonly Choice[]): Choice | undefined =>
  'doi' in address ? choices.find(({ doi }) => doi === address.doi.toLowerCase()) : choices.find(({ url }) => url !== undefined && pageOf(url) === pageOf(address.url))

/** Which record did somebody mean who typed this? Its name, its id, its web address; or else the nearest name there is. */
export const findRecord = (typed: string, choices: readonly Choice[]): Found => {
  const address = addressIn(typed)
  const words = folded(typed)
  const found = (address && byAddress(address, choices)) ?? choices.find(({ label, id }) => folded(label) === words || id === typed.trim()) ?? choices.find(({ place }) => place?.some((name) => folded(name) === words))
  if (found) return { id: found.id }
  if (address) return { unknown: true }
  const meant = choices.find(({ label }) => words.length >= 3 && folded(label).includes(words))?.label ?? nearest(typed, choices.map(({ label }) => label))
  return { unknown: true, meant }
}
