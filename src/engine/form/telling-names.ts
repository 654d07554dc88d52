import type { Choice } from './world.ts'

/** Words that seem to name a place or a person. */
export interface TellingName {
  readonly of: 'place' | 'person'
  readonly written: string
}

const legalWords = /\b(?:NHS|University|Hospitals?|Foundation|Trust|Health Board|Healthcare|Health System|Medical Cent(?:re|er)|and|of|the)\b/g

/** The name without what many names share: “Royal Free London NHS Foundation Trust” is told by “Royal Free London”. */
const core = (name: string): string => name.replace(legalWords, ' ').replace(/\s+/g, ' ').trim()

const isTelling = (words: string): boolean => words.length >= 5 && /^\p{Lu}/u.test(words)

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[-\s]+/g, '[\\s-]+')
const stands = (name: string, text: string): string | undefined => new RegExp(`(?<![\\p{L}\\d])${escaped(name)}(?![\\p{L}\\d])`, 'u').exec(text)?.[0]

const knownPlaces = (text: string, choices: readonly Choice[]): string[] => {
  const names = choices.flatMap(({ place = [] }) => place.flatMap((name) => [name, core(name)])).filter(isTelling)
  return [...new Set(names)].flatMap((name) => stands(name, text) ?? [])
}

const placeLike = /(?<![\p{L}])(?:(?:Royal|Saint|St\.?|Queen|King|Prince|Princess)['’s]*\s+)?(?:\p{Lu}[\p{L}'’-]+\s+){1,4}(?:Hospitals?|Infirmary|Hospice|Surgery|Medical Cent(?:re|er)|Health Board|(?:NHS )?(?:Foundation )?Trust)(?![\p{L}])/gu
const personLike = /(?<![\p{L}])(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Matron|Nurse|Sir|Dame)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu
const roleAndName = /\b(?:director|lead|manager|officer|consultant|nurse|pharmacist|doctor|matron|chair|CCIO|CIO|CNIO)\b[,:]? (\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+)/gu

/** Words that open a sentence or a title look like names and are none. */
const everyday = /^(?:At|In|On|From|With|By|For|The|A|An|Our|Their|One|Another|This|That|Each|Every|Acute|District|General|Teaching|Community|Mental|Children|Large|Small|Some|Most|Many|Two|Three|NHS)\b\s*/u

const placesLike = (text: string): string[] =>
  [...text.matchAll(placeLike)].map(([written]) => {
    let rest = written
    while (everyday.test(rest)) rest = rest.replace(everyday, '')
    return rest
  }).filter((rest) => /^\p{Lu}\S* \S/u.test(rest))

/** Which words of a text seem to name a place or a person? Known places first; it can miss some, and be wrong about others. */
export const tellingNames = (text: string, choices: readonly Choice[]): TellingName[] => {
  const places = [...knownPlaces(text, choices), ...placesLike(text)]
  const longest = places.filter((place, index) => !places.some((other, at) => at !== index && other.includes(place) && (other.length > place.length || at < index)))
  const people = [...[...text.matchAll(personLike)].map(([written]) => written), ...[...text.matchAll(roleAndName)].map(([, name = '']) => name)]
  return [...longest.map((written) => ({ of: 'place', written }) as const), ...[...new Set(people)].map((written) => ({ of: 'person', written }) as const)]
}
