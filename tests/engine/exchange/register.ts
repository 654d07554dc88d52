import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

/** The hospitals of a trust that does not exist, as the library would name them. */
const hospitals = { 'northmoor-general': 'Northmoor General Hospital', 'st-aldhelms': 'St Aldhelm’s Hospital', 'eastvale-community': 'Eastvale Community Hospital', 'kingsferry-infirmary': 'Kingsferry Infirmary', 'marsh-lane': 'Marsh Lane Day Unit' }

/** Adds the made-up hospitals to a content folder, so that the register has somewhere to be about. */
export const addHospitals = (content: string): void => {
  mkdirSync(join(content, 'organisations'), { recursive: true })
  for (const [id, name] of Object.entries(hospitals)) {
    const record = { name, kind: 'provider', country: 'england', careSettings: ['acute'], provenance: 'contributed', reviewed: '2026-11-22' }
    writeFileSync(join(content, 'organisations', `${id}.json`), `${JSON.stringify(record, null, 2)}\n`)
  }
}

/** Ways in which the people who keep the register write one hospital. */
const written = [['Northmoor General Hospital', 'northmoor general hospital ', 'NORTHMOOR GENERAL HOSPITAL'], ['St Aldhelm’s Hospital', "St Aldhelm's Hospital"], ['Eastvale Community Hospital'], ['Kingsferry Infirmary', 'kingsferry-infirmary'], ['Marsh Lane Day Unit']]

type Kind = 'share' | 'minutes' | 'seconds' | 'money' | 'count' | 'hours'
/** One line of benefit: section, sentence, capability as written, measure as written, kind of figure, before, after, class as written. */
const lines: readonly (readonly [string, string, string, string, Kind, number, number, string])[] = [
  ['MEDICINES', 'Shorter drug rounds', 'ePMA', 'Time for one drug round', 'minutes', 62, 48, 'Non cash-releasing'],
  ['MEDICINES', 'Fewer prescribing errors', 'EPMA ', 'Prescribing error rate', 'share', 0.114, 0.069, 'Quality'],
  ['MEDICINES', 'Fewer doses given early or late', 'Closed-loop medication', 'Timing errors in administration', 'share', 0.27, 0.19, 'Quality'],
  ['MEDICINES', 'Quicker medicines to take home', 'Pharmacy automation', 'Dispensary turnaround time', 'minutes', 124, 71, 'NCRB'],
  ['MEDICINES', 'Less time fetching medicines', 'Pharmacy automation', 'Time to fetch one medicine', 'seconds', 98, 47, 'Non cash'],
  ['OBSERVATIONS AND DETERIORATION', 'Faster observations', 'e-obs', 'Time to record a set of vital signs', 'seconds', 215, 150, 'Non cash-releasing'],
  ['OBSERVATIONS AND DETERIORATION', 'More clot risks assessed by the rules', 'order sets', 'Inpatients whose clot risk was assessed by the rules', 'share', 0.81, 0.955, 'Quality'],
  ['OBSERVATIONS AND DETERIORATION', 'More patients treated for sepsis within the hour', 'sepsis alerting', 'Timely antibiotics after sepsis alert', 'share', 0.52, 0.74, 'Quality'],
  ['RECORDS', 'Fewer paper notes called for', 'EDMS', 'Paper case notes called for, outpatients', 'count', 25000, 8400, 'Non cash'],
  ['RECORDS', 'Lower storage charges', 'Paperless notes', 'Saving in charges for storing paper records, per week', 'money', 0, 1250, 'not stated'],
  ['RECORDS', 'Less time on notes', 'speech recognition and AI scribe', 'Time spent writing each note', 'seconds', 410, 295, 'NCRB'],
  ['RECORDS', 'Quicker letters', 'AVT', 'Turnaround of clinical letters and documents', 'count', 12, 3, 'Quality'],
  ['ACCESS', 'Fewer missed appointments', 'Patient portal', 'DNA rate', 'share', 0.098, 0.071, 'Non cash'],
  ['ACCESS', 'Lower spend on posting letters', 'hospital app for patients', 'Spending on posting letters to patients', 'money', 412000, 268000, 'not stated'],
  ['ACCESS', 'More patients use digital letters', 'PHR', 'Eligible patients who use digital letters', 'share', 0.12, 0.58, 'Quality'],
  ['ACCESS', 'More referrals avoided', 'A&G', 'Deferred referrals', 'share', 0.21, 0.34, 'Non cash'],
  ['STAFF', 'Faster first log-in', 'SSO', 'Time for the first log-in of a shift', 'seconds', 105, 21, 'Non cash-releasing'],
  ['STAFF', 'Lower agency share', 'e-rostering', 'Agency spend as a share of the staffing budget', 'share', 0.083, 0.061, 'not stated'],
  ['STAFF', 'Higher usability score', 'EPR', 'SUS', 'count', 48, 61, 'Quality'],
  ['STAFF', 'Fewer hours on medicines work', 'ePMA', 'Nursing hours a day on all medicines work', 'hours', 6.5, 5.1, 'Non cash'],
]

const percent = (value: number) => ({ value, type: Number, format: '0.0%' })
const pounds = (value: number) => ({ value, type: Number, format: '"£"#,##0' })
const day = (year: number, month: number) => ({ value: new Date(Date.UTC(year, month, 1)), type: Date, format: 'mmm-yy' })

/** The same figure in the ways that several people type it. */
const figure = (kind: Kind, value: number, turn: number): unknown => {
  if (kind === 'share') return [percent(value), `${Number((value * 100).toFixed(1))}%`, `~${Math.round(value * 100)}%`, Number((value * 100).toFixed(1))][turn % 4]
  if (kind === 'money') return [pounds(value), `£${value.toLocaleString('en-GB')}`, `£${value / 1000}k`][turn % 3]
  if (kind === 'minutes' || kind === 'seconds') return [value, `${value} ${kind === 'minutes' ? 'mins' : 'secs'}`, `${value - 3} to ${value + 3}`, `c. ${value}`][turn % 4]
  return [value, value.toLocaleString('en-GB'), `>${value}`, String(value)][turn % 4]
}

const change = (before: number, after: number, turn: number): unknown => {
  if (before === 0 || turn % 4 === 2 || turn % 4 === 3) return ['n/a', '-', 'not known', null][turn % 4]
  const part = (after - before) / before
  return turn % 4 === 0 ? { value: Number(part.toFixed(3)), type: Number, format: '0.0%' } : `${(part * 100).toFixed(1)}%`
}

const headings = ['Ref', 'Benefit ', 'Where?', 'Capability ', 'Measure / KPI', 'Before', 'Baseline date', 'After (6m)', '% change', 'Benefit type', 'Planned?', 'RAG', 'Benefit owner', 'Evidence', 'Source link', 'Financial year', 'Comments']
const evidence = ['Before and after', 'local audit', 'Local data', 'Service evaluation', 'n/a']
const owners = ['Chief Pharmacist', 'Deputy Director of Nursing', 'Head of Outpatients', 'CNIO', 'TBC']

/** Lines that somebody filled in badly: a measure nobody defined, a place that is not one, words for a figure. */
const slips: Readonly<Record<number, { place?: string; measure?: string; before?: string }>> = { 30: { measure: 'Medication safety index' }, 77: { before: 'see dashboard' }, 141: { place: 'Marsh Ln Unit' } }

const row = (number: number): unknown[] => {
  const slip = slips[number] ?? {}
  const [, title, capability, measure, kind, before, after, type] = lines[number % lines.length] ?? lines[0]!
  const [site, year] = [Math.floor(number / lines.length) % 5, Math.floor(number / (lines.length * 5))]
  const places = written[site] ?? []
  const turn = number + site + year
  return [
    `B${String(number + 1).padStart(3, '0')}`,
    turn % 9 === 4 ? `${title} at this hospital since the system went live, as reported to the digital benefits board each quarter` : title,
    slip.place ?? places[turn % places.length],
    capability,
    slip.measure ?? measure,
    slip.before ?? figure(kind, before, turn),
    day(2023 + year, 3),
    figure(kind, Number((after * (1 + site / 100)).toPrecision(3)), turn % 5 === 3 ? 0 : turn),
    site === 0 ? change(before, after, turn) : ['n/a', '-', 'tbc', null][turn % 4],
    type,
    ['Yes', 'Y', 'planned', 'No'][turn % 4],
    ['Green', 'Amber', 'Red'][turn % 3],
    owners[turn % owners.length],
    evidence[turn % evidence.length],
    [`https://www.northmoor.example/digital/benefits/${capability.trim().toLowerCase().replace(/[^a-z]+/g, '-')}`, `www.northmoor.example/board-papers/${2024 + year}`, 'https://doi.org/10.1136/bmj.i3835'][turn % 3],
    `${2024 + year}/${25 + year}`,
    [null, 'Figures from the ward dashboard', 'Includes weekends  ', 'See board paper'][turn % 4],
  ]
}

/** A benefits register as trusts keep them: a title and a version above the headings, sections, and everybody’s own way to write a figure. */
export const registerRows = (count: number): SheetData => {
  const order = Array.from({ length: count }, (_, index) => index)
  const sections = [...new Set(lines.map(([section]) => section))]
  const body = sections.flatMap((section) => [[{ value: section, fontWeight: 'bold' }], ...order.filter((index) => lines[index % lines.length]?.[0] === section).map(row)])
  return [[{ value: 'Northmoor Hospitals: digital benefits register', fontWeight: 'bold', columnSpan: 8 }, ...Array<null>(7).fill(null)], ['Version 0.9, for the benefits board'], [], headings, ...body] as SheetData
}

/** The register as a workbook, with a second sheet that holds nothing. */
export const registerWorkbook = (count: number): Promise<Buffer> => writeExcelFile([{ data: registerRows(count), sheet: 'Register' }, { data: [[null]], sheet: 'Sheet2' }]).toBuffer()

const shown = (cell: unknown): string => {
  if (typeof cell !== 'object' || cell === null) return cell === null || cell === undefined ? '' : String(cell)
  const { value, format = '' } = cell as { value: unknown; format?: string }
  if (value instanceof Date) return value.toLocaleDateString('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }).replace(' ', '-')
  if (typeof value !== 'number') return String(value)
  return format.endsWith('%') ? `${(value * 100).toFixed(1)}%` : `£${value.toLocaleString('en-GB')}`
}
const quoted = (words: string): string => (/[",\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)

/** The register as a spreadsheet saves it as CSV, its columns the other way round. */
export const registerCsv = (count: number): string =>
  registerRows(count).map((row) => Array.from(headings, (_, index) => quoted(shown(row?.[headings.length - 1 - index]))).join(',')).join('\r\n')
