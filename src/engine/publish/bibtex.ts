import type { RecordOf } from '../library/library.ts'

type Source = RecordOf<'sources'>
type Csl = Source['csl']
type Field = readonly [name: string, value: string | undefined]

// Command words instead of “\{”: BibTeX counts braces even behind a backslash.
const commands: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** Words as TeX may read them: no character of theirs is a command, and they stay on one line. */
export const bibtexWords = (words: string): string => words.replace(/[\p{Cc}\s]+/gu, ' ').trim().replace(/[\\{}~^#$%&_]/g, (character) => commands[character] ?? `\\${character}`)

// Addresses are taken as they are, so only what would end the field or the line is written another way.
const address = (words: string): string => words.replace(/[\\{}\p{Cc}\s]/gu, (character) => encodeURIComponent(character))

const whole = (words: string): string => `{${bibtexWords(words)}}`
// A comma or “and” inside a name would cut it in two.
const part = (words: string): string => (/,|\band\b/i.test(words) ? whole(words) : bibtexWords(words))

const authors = ({ author, authorsAbridged }: Csl): string | undefined => {
  const names = author.map((one) => ('family' in one ? [one.family, one.given].filter((words) => words !== undefined).map(part).join(', ') : whole(one.literal)))
  return names.length === 0 ? undefined : [...names, ...(authorsAbridged ? ['others'] : [])].join(' and ')
}

const firstLiteral = ({ author }: Csl): string | undefined => author.flatMap((one) => ('literal' in one ? [one.literal] : []))[0]

/** The kind of entry and the field that names where it appeared; a kind that lacks a field it must have becomes a plain “misc”. */
const kindOf = (csl: Csl): { readonly kind: string; readonly within: Field } => {
  const container = csl['container-title']
  const kinds: Partial<Record<Csl['type'], { readonly kind: string; readonly within: Field }>> = {
    'article-journal': { kind: 'article', within: ['journal', container] },
    'article-newspaper': { kind: 'article', within: ['journal', container] },
    'paper-conference': { kind: 'inproceedings', within: ['booktitle', container] },
    report: { kind: 'techreport', within: ['institution', container ?? firstLiteral(csl)] },
  }
  const found = kinds[csl.type]
  return found?.within[1] ? found : { kind: 'misc', within: ['howpublished', container] }
}

/** One source as a BibTeX entry, its id as the key. */
export const bibtexEntry = ({ id, csl }: Source): string => {
  const { kind, within: [name, container] } = kindOf(csl)
  const fields: readonly Field[] = [
    ['author', authors(csl)],
    ['title', whole(csl.title)],
    [name, container && bibtexWords(container)],
    ['volume', csl.volume && bibtexWords(csl.volume)],
    ['number', csl.issue && bibtexWords(csl.issue)],
    ['pages', csl.page && bibtexWords(csl.page).replaceAll('-', '--')],
    ['year', csl.issued && String(csl.issued.year)],
    ['doi', csl.DOI && address(csl.DOI)],
    ['pmid', csl.PMID],
    ['pmcid', csl.PMCID],
    ['url', csl.URL && address(csl.URL)],
  ]
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = {${value}}`]))
  return `@${kind}{${id},\n${lines.join(',\n')}\n}\n`
}

/** Some sources as one BibTeX file, each once, in the order given. */
export const bibtex = (sources: readonly Source[]): string => [...new Map(sources.map((source) => [source.id, source])).values()].map(bibtexEntry).join('\n')
