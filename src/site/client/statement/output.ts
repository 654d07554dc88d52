import type { Draft, DraftMeasure } from '#engine/planning/draft-address.ts'
import type { CapabilityOptions } from '#engine/planning/options.ts'
import { type Entry, statementRow } from '#engine/planning/register.ts'
import { registerCsv } from '#engine/planning/register-csv.ts'
import { plannedTwice } from '#engine/planning/planned-twice.ts'
import { sameMinutes } from '#engine/planning/same-minutes.ts'
import { byId, element, sayAt } from '../parts/element.ts'
import { saveFile } from '../parts/files.ts'
import { type DraftRow, showRows } from './draft-table.ts'

/** The draft below the fields, and what can be taken away of it. */
export interface Output {
  readonly show: (draft: Draft, capabilities: readonly CapabilityOptions[]) => void
  /** Says whether this browser keeps the draft, and whether the address can be shared. */
  readonly kept: (stored: boolean, fits: boolean) => void
}

const fileName = 'statement-of-planned-benefits'

const entryOf = ({ baseline, owner, years, optimism, reason, pounds, source, leftOut }: DraftMeasure): Entry => ({
  baseline,
  owner,
  years,
  optimism: optimism === undefined ? undefined : { percent: optimism, reason: reason ?? '' },
  unitValue: pounds === undefined ? undefined : { pounds, source: source ?? '' },
  leftOut,
})

const rowsOf = (draft: Draft, capabilities: readonly CapabilityOptions[]): readonly DraftRow[] =>
  draft.capabilities
    .flatMap(({ id, measures }) => {
      const capability = capabilities.find((one) => one.id === id)
      return capability ? measures.flatMap((entered) => capability.measures.filter((one) => one.id === entered.id).map((measure) => ({ capability, measure, entered }))) : []
    })
    .map(({ capability, measure, entered }, index, all) => ({ key: `${capability.id}/${measure.id}`, capability, measure, row: statementRow(capability, measure, entryOf(entered), index + 1, all.findIndex((one) => one.capability === capability) + 1) }))

const warningsOf = (rows: readonly DraftRow[]): readonly string[] => [
  ...plannedTwice(rows.map(({ capability, measure }) => ({ capability: capability.label, measure: measure.id, name: measure.name }))),
  ...sameMinutes(rows.map(({ capability, measure, row }) => ({ capability: capability.label, name: measure.name, unit: measure.unit, classes: row.chosen.map((result) => result.class) }))),
]

const summaryOf = (rows: readonly DraftRow[]): string => {
  if (rows.length === 0) return 'Nothing is in the draft yet.'
  const own = rows.filter(({ row }) => row.planned.kind === 'range' && row.planned.values).length
  const none = rows.filter(({ row }) => row.planned.kind === 'refused').length
  const weak = rows.filter(({ row }) => row.warning !== undefined).length
  const last = rows.length - own - none
  return `${rows.length} in the draft: ${own} on your own baseline, ${last} waiting for a baseline, ${none} without a range. ${weak === 0 ? '' : `${weak} rest on weak or unchecked studies. `}Nothing is added up.`
}

const organisationOf = ({ beds }: Draft, rows: readonly DraftRow[]): string => {
  const perBed = rows.some(({ row }) => row.chosen.some(({ unit }) => /\bper\b.*\bbeds?\b/.test(unit)))
  const size = beds === undefined ? 'Size of the organisation: not entered.' : `Size of the organisation: ${beds.toLocaleString('en-GB')} beds.`
  return `${size} ${perBed ? 'Some results are counted per bed: give their baselines per bed too. Nothing else is scaled by size.' : 'Nothing is scaled by size: ranges come from your own baselines alone.'}`
}

const printable = (): void => {
  let closed: readonly HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    closed = [...byId('draft').querySelectorAll('details')].filter(({ open }) => !open)
    for (const details of closed) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false
  })
}

const say = (words: string): void => sayAt(byId('saved'), words)
const save = (ending: string, content: Blob): void => {
  saveFile(`${fileName}.${ending}`, content)
  say(`Saved: ${fileName}.${ending}.`)
}

const saveWord = async (rows: readonly DraftRow[], about: string, warnings: readonly string[]): Promise<void> => {
  say('Making the Word file …')
  try {
    const { statementDocument } = await import('./word.ts')
    save('docx', await statementDocument(rows, about, warnings))
  } catch {
    say('The Word file could not be made. Try again, or take the CSV.')
  }
}

const workButtons = (now: () => { readonly rows: readonly DraftRow[]; readonly twice: readonly string[] }, forget: () => void): void => {
  byId('save-csv').addEventListener('click', () => save('csv', new Blob([registerCsv(now().rows.map(({ row }) => row))], { type: 'text/csv;charset=utf-8' })))
  byId('save-word').addEventListener('click', () => void saveWord(now().rows, byId('about').textContent, now().twice))
  byId('print').addEventListener('click', () => print())
  byId('forget').addEventListener('click', forget)
}

/** Makes the lower half of the page work. */
export const makeOutput = ({ forget }: { readonly forget: () => void }): Output => {
  const [section, table, summary, warnings, about, note] = [byId('draft'), byId<HTMLTableElement>('rows'), byId('summary'), byId('warnings'), byId('about'), byId('kept')]
  let rows: readonly DraftRow[] = []
  let twice: readonly string[] = []
  let later: ReturnType<typeof setTimeout> | undefined
  const sayLater = (words: string): void => {
    clearTimeout(later)
    later = setTimeout(() => sayAt(summary, words), 400) // not at every key
  }
  workButtons(() => ({ rows, twice }), forget)
  printable()
  return {
    show: (draft, capabilities) => {
      rows = rowsOf(draft, capabilities)
      twice = warningsOf(rows)
      section.hidden = rows.length === 0
      about.textContent = organisationOf(draft, rows)
      warnings.replaceChildren(...twice.map((words) => element('p', { class: 'gap' }, words)))
      showRows(table, rows)
      sayLater(summaryOf(rows))
    },
    kept: (stored, fits) => {
      const words = `${stored ? 'Kept in this browser only.' : 'This browser keeps nothing; take a copy.'} ${fits ? 'The address holds all of it: whoever opens it sees your figures, and so does the host of this site.' : 'It is too long for an address, so the address no longer holds it.'}`
      sayAt(note, words)
    },
  }
}
