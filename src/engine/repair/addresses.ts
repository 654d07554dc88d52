/** What became of an address: written in the one usual way, or left because only a person can tell. */
export type Tidied = { readonly now: string } | { readonly doubt: string }

const beforeDoi = /^(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/+|doi(?::\s*|\s+))/i
const doi = /^10\.\d{4,9}\/\S*[^\s.]$/

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

const withoutFullStops = (words: string): string => {
  let end = words.length
  while (words[end - 1] === '.') end--
  return words.slice(0, end)
}

/** The DOI by itself: no address before it, no full stop after it. Words that are no DOI stay as they are. */
export const bareDoi = (words: string): Tidied => {
  let bare = words
  let wasAddress = false
  for (let start = beforeDoi.exec(bare); start; start = beforeDoi.exec(bare)) {
    wasAddress ||= /doi\.org/i.test(start[0])
    bare = bare.slice(start[0].length)
  }
  if (wasAddress && /[?#]/.test(bare)) return { doubt: 'The address goes on after the DOI, or the DOI holds a ? or #. Write the DOI alone, such as 10.1136/bmj.i3835.' }
  const now = withoutFullStops(wasAddress ? decoded(bare) : bare)
  return { now: doi.test(now) ? now : words }
}

const ofDoi = /^https?:\/\/(?:www\.|dx\.)?doi\.org(?:\/|$)/i

// A full stop after these is the end of a sentence; elsewhere it may be part of the address, as in /wiki/Acme_Inc.
const surelyEnds = /^https?:\/\/[^/?#]+\.+$|\/\.+$|\.(?:html?|pdf|aspx?|php|docx?|xlsx?|pptx?|csv|json|xml|txt)\.+$/i

/** A web address without the full stop of a sentence after it; https where it leads to doi.org. */
export const tidyAddress = (words: string): Tidied => {
  const isDoi = ofDoi.test(words)
  const secure = isDoi ? words.replace(/^http:/i, 'https:') : words
  if (!/^https?:\/\/[\s\S]*\.$/i.test(secure)) return { now: secure }
  if (isDoi || surelyEnds.test(secure)) return { now: withoutFullStops(secure) }
  return { doubt: 'The address ends in a full stop, which may belong to it or to a sentence. Open it both ways and keep the one that works.' }
}
