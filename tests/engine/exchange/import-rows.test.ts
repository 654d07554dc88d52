import { describe, expect, it } from 'vitest'
import { importing, recordsOf, reportOf, rowsOf, withFile } from './importing.ts'

const all = 'Benefit,What was seen,Capability,What was put in,Where,Measure,Effect,Before,After,Class,Kind of study,Study design,Who did the study,Supplier involved,Sources'
const complete = 'Fewer doses given wrongly,Fewer doses were given wrongly.,scanning,Bedside scanning,a-hospital,errors,benefit,12,8,quality,quasi-experimental,Before and after,independent,No,a-source'

describe('a row with everything compulsory', () => {
  const imported = importing(`${all}\n${complete}\n`)

  it('is taken as it stands and becomes a record that is no draft', () => {
    expect(rowsOf(imported)).toEqual(['row 2 taken'])
    expect(imported.files.map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "{
        "title": "Fewer doses given wrongly",
        "summary": "Fewer doses were given wrongly.",
        "capability": "scanning",
        "intervention": "Bedside scanning",
        "organisation": "a-hospital",
        "measure": "errors",
        "unit": "%",
        "effect": "benefit",
        "realised": {
          "baseline": {
            "value": 12
          },
          "observations": [
            {
              "value": 8
            }
          ]
        },
        "class": "quality",
        "study": {
          "level": "quasi-experimental",
          "design": "Before and after",
          "independence": "independent",
          "vendorInvolved": false
        },
        "sources": [
          "a-source"
        ],
        "reviewed": "2026-11-22"
      }
      ",
      ]
    `)
  })

  it('keeps a column that nobody knows out of the record', () => {
    const files = importing(`${all},Lead\n${complete},A person\n`).files
    expect(JSON.stringify(files)).not.toContain('A person')
  })
})

const short = 'Benefit,Capability,Where,Measure,Before,After'
const row = (cells: string) => importing(`${short}\n${cells}\n`)

describe('a row in which something compulsory is missing', () => {
  const imported = row('Fewer doses given wrongly,ePMA,RZZ,errors,12%,8%')
  const [record] = Object.values(recordsOf(imported)).filter(({ title }) => title)

  it('becomes a draft, with what is left to write', () => {
    expect(record).toMatchObject({ draft: true, capability: 'e-prescribing', organisation: 'northmoor', effect: 'benefit', sources: ['source-to-be-named'] })
    expect(imported.rows[0]?.toFill.map(({ field }) => field)).toEqual(['effect', 'sources', 'summary', 'intervention', 'class', 'study.level', 'study.design', 'study.independence', 'study.vendorInvolved'])
  })

  it('rests on a draft source that stands in, and never on a real one', () => {
    expect(recordsOf(imported)['sources/source-to-be-named.json']).toMatchObject({ draft: true, csl: { title: 'To be written: the document that shows these figures' } })
  })

  it('says what was understood from what', () => {
    expect(rowsOf(imported)).toEqual([
      'row 2 changed',
      '  B2: capability e-prescribing, “Electronic prescribing”, by its abbreviation',
      '  C2: organisation northmoor, “Northmoor Teaching Hospitals NHS Foundation Trust”, by its code',
      '  row 2: the effect is benefit, because the figure fell and lower is better; confirm it',
    ])
  })
})

/** What stands in a row of Benefit, Capability, Where, Measure, Before, After; and what is said of it. */
const understood = [
  ['figures in other forms', 'Shorter,scanning,a-hospital,round-time,~60,45-50', ['E2: understood as about 60 minutes', 'F2: understood as 45 to 50 minutes']],
  ['units that agree', 'Shorter,scanning,a-hospital,round-time,62 mins,c. 48 minutes', ['F2: understood as about 48 minutes']],
  ['money, with its currency from the cell', 'Lower,scanning,a-hospital,postage,"£1.2m","£800,000"', ['E2: the unit is GBP, from “£”', 'E2: understood as £1.2m (m stands for million)']],
  ['nothing known', 'Fewer,scanning,a-hospital,errors,n/a,8', ['E2: left out: not known']],
  ['a share below 1%', 'Fewer,scanning,a-hospital,errors,12,0.8', ['F2: taken as 0.8%']],
  ['a name spelt otherwise', 'Fewer,scanning,Northmoor Teaching Hospitals NHS FT,errors,12,8', ['C2: organisation northmoor, “Northmoor Teaching Hospitals NHS Foundation Trust”, by its name spelt otherwise']],
  ['a name with its abbreviation behind it', 'Fewer,EP system (ePMA),a-hospital,errors,12,8', ['B2: capability e-prescribing, “Electronic prescribing”, by its abbreviation']],
  ['several figures in one cell', 'Fewer,scanning,a-hospital,errors,12,8 at 6 months (Ward A); 9 (Ward B)', ['F2: understood as 2 figures']],
  ['an invisible character', 'Fewer\u200B,scanning,a-hospital,errors,12,8', ['A2: an invisible character was taken out']],
] as const

describe('what a cell means is worked out, and said:', () => {
  it.each(understood)('%s', (_, cells, told) => {
    const lines = rowsOf(row(cells))
    expect(lines[0]).toBe('row 2 changed')
    for (const line of told) expect(lines).toContain(`  ${line}`)
  })

  it('a sentence in the column of titles is what was seen', () => {
    const sentence = 'Fewer doses were given wrongly on all adult wards in the six months after scanning began, as the pharmacy’s audit showed'
    const imported = row(`"${sentence}",scanning,a-hospital,errors,12,8`)
    expect(rowsOf(imported)).toContain(`  A2: taken as “What was seen”: it has ${sentence.length} characters, and a title has at most 90`)
    expect(recordsOf(imported)['benefits/a-hospital-errors.json']).toMatchObject({ summary: sentence })
  })

  it('a % change takes the sign and the scale that the figures have', () => {
    const changes = (cells: string) => rowsOf(importing(`${short},% change\n${cells}\n`)).filter((line) => line.startsWith('  G2'))
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,25%')).toEqual(['  G2: understood as a change of −25%, because 60 became 45'])
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,-0.25')).toEqual(['  G2: understood as a change of −25%, because 60 became 45'])
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,25% reduction')).toEqual(['  G2: understood as a change of −25% (a fall is negative)'])
    expect(changes('Shorter,scanning,a-hospital,round-time,60,45,-25%')).toEqual([])
    expect(rowsOf(importing(`${short},% reduction\nShorter,scanning,a-hospital,round-time,60,45,25\n`))).toContain('  G2: understood as a change of −25% (the column “% reduction” counts a fall as positive)')
  })

  it('months in a heading belong to the figures below it', () => {
    const imported = importing('Benefit,Capability,Where,Measure,Before,After (6m),After (12m)\nFewer,scanning,a-hospital,errors,12,8,7\n')
    expect(recordsOf(imported)['benefits/fewer.json']).toMatchObject({ realised: { observations: [{ value: 8, monthsSinceGoLive: 6 }, { value: 7, monthsSinceGoLive: 12 }] } })
  })
})

/** What stands in a row, in which cell the fault is, and what the person is told. */
const refused = [
  ['a place the library does not have', 'Fewer,scanning,Northmor Teaching Hospitals,errors,12,8', 'C2', 'The library has no organisation of this name. / Nearest: northmoor (Northmoor Teaching Hospitals NHS Foundation Trust)'],
  ['a capability that is empty', 'Fewer,,a-hospital,errors,12,8', 'B2', 'The capability is missing, and no record can stand without one.'],
  ['a measure that is none', 'Fewer,scanning,a-hospital,Safety index,12,8', 'D2', 'The library has no measure of this name.'],
  ['words for a figure', 'Fewer,scanning,a-hospital,errors,see dashboard,8', 'E2', 'This is not a number. / Write a figure such as 6.8'],
  ['another unit of time, with the figure to write', 'Shorter,scanning,a-hospital,round-time,1.5 hours,48', 'E2', '“Time for one drug round” is counted in minutes, and this figure is in “hours”. / Write 90: 1.5 hours in minutes.'],
  ['a share of what is counted in minutes', 'Shorter,scanning,a-hospital,round-time,60,25%', 'F2', 'If it is the change, put it in a column “% change”.'],
  ['an m that could be minutes', 'Shorter,scanning,a-hospital,round-time,60m,48', 'E2', 'The m could stand for million or for minutes.'],
  ['two currencies', 'Lower,scanning,a-hospital,postage,£500,€400', 'F2', 'is counted in GBP, and this figure is in “€”'],
  ['words beside a sum', 'Lower,scanning,a-hospital,postage,£500 p.a.,400', 'E2', '“£ p.a.” is no currency.'],
  ['a share above 100%', 'Fewer,scanning,a-hospital,errors,120,8', 'E2', 'A share cannot be 120%: it lies between 0% and 100%.'],
  ['letters that were lost', 'Fewer,scanning,a-hospital,errors,Â£12,8', 'E2', 'Letters were lost here when the file was saved in another encoding.'],
  ['a formula', 'Fewer,scanning,a-hospital,errors,=A1,8', 'E2', 'This is a formula; a CSV file holds only its words'],
  ['a total', 'Total,,,,12,8', 'A2', 'This row looks like a total; effects are never added up.'],
  ['a cell too many', 'Fewer,scanning,a-hospital,errors,12,8,and more', 'G2', 'The row has a cell more than there are headings'],
  ['a baseline alone', 'Fewer,scanning,a-hospital,errors,12,', 'E2', '"realised" holds only a baseline'],
  ['a title no record may have', `${'Fewer '.repeat(90).trim()},scanning,a-hospital,errors,12,8`, 'A2', 'Keep this to 90 characters'],
] as const

describe('a row is refused, at its cell and with what to write, for', () => {
  it.each(refused)('%s', (_, cells, cell, told) => {
    const imported = row(cells)
    const lines = rowsOf(imported)
    expect(lines[0]).toBe('row 2 refused')
    expect(lines.filter((line) => line.startsWith(`  ${cell}`) || line.includes(` and ${cell}`)).join('\n')).toContain(told)
    expect(imported.files).toEqual([])
  })

  it.each([
    ['an effect that its own figures contradict', 'Effect', 'benefit', 'Fewer,scanning,a-hospital,errors,8,12', 'F2', 'The effect is "benefit", but the figure rose from 8% to 12%'],
    ['an effect nobody knows', 'Effect', 'Benifit', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'This is not one of the words this column takes. / Write benefit.'],
    ['cash that no source shows', 'Class', 'Cash releasing', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'called cash-releasing, but no source shows the cash. / Add the columns “Cash: how” and “Cash: source”'],
    ['a change that does not add up', '% change', '-50%', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'is a relative change of −33.3%, not −50%. / Write -33.3'],
    ['a change of a share that may be points', 'Change', '-4%', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'percentage points or per cent of the share before'],
    ['a date that is none', 'Baseline date', '31/02/2024', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'There is no such day.'],
    ['a source without an address', 'Sources', 'the intranet', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'The library has no source called “the intranet”, and there is no address or DOI in the cell.'],
    ['an address that would run', 'Sources', 'javascript:alert(1)', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'there is no address or DOI in the cell'],
    ['an address with a password', 'Sources', 'https://me:pw@x.example/a', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'Take the user name or password out of the address.'],
    ['a person’s address in the notes', 'Notes', 'Ask jane@x.example', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'e-mail'],
    ['an id no record may have', 'Record', 'Fewer Doses', 'Fewer,scanning,a-hospital,errors,12,8', 'G2', 'Write fewer-doses.'],
  ])('%s', (_, heading, cell, cells, where, told) => {
    const lines = rowsOf(importing(`${short},${heading}\n${cells},${cell}\n`))
    expect(lines[0]).toBe('row 2 refused')
    expect(lines.filter((line) => line.startsWith(`  ${where}`)).join('\n')).toContain(told)
  })

  it('every fault of a row at once', () => {
    expect(rowsOf(row('Fewer,Scaning,nowhere,errors,many,8')).map((line) => line.slice(0, 4))).toEqual(['row ', '  B2', '  C2', '  E2'])
  })
})

describe('rows beside rows', () => {
  it('a section’s heading is left aside, and the other rows are read', () => {
    expect(rowsOf(importing(`${short}\nMEDICINES,,,,,\nFewer,scanning,a-hospital,errors,12,8\n`))).toContain('row 2 aside')
  })

  it('a second row with the same capability, place, measure and period is a duplicate, however the period is written', () => {
    const lines = rowsOf(importing(`${short},Period\nFewer,scanning,a-hospital,errors,12,8,January to March 2024\nFewer again,scanning,A hospital,errors,13,9,Jan–Mar 2024\nFewer later,scanning,a-hospital,errors,12,7,2025\n`))
    expect(lines.filter((line) => line.startsWith('row'))).toEqual(['row 2 changed', 'row 3 refused', 'row 4 changed'])
    expect(lines.join('\n')).toContain('The same capability, place, measure and period stand there already: row 2 has it.')
  })

  it('a row that the library has already is a duplicate', () => {
    const first = importing(`${all}\n${complete}\n`)
    const [file] = first.files
    const again = importing(`${all}\n${complete}\n`, { into: withFile(file?.file ?? '', file?.text ?? '') })
    expect(rowsOf(again).join('\n')).toContain('the library has it as benefits/fewer-doses-given-wrongly')
  })

  it('two records of one title get two ids', () => {
    const imported = importing(`${short}\nFewer,scanning,a-hospital,errors,12,8\nFewer,scanning,northmoor,errors,12,8\n`)
    expect(imported.rows.map(({ file }) => file)).toEqual(['benefits/fewer.json', 'benefits/fewer-2.json'])
    expect(rowsOf(imported)).toContain('  A3: there is a record fewer already; this one is called fewer-2')
  })

  it('two rows with one new address share one new draft source, and only rows that are taken bring it', () => {
    const rows = 'Fewer,scanning,a-hospital,errors,12,8,https://x.example/paper\nFewer,scanning,northmoor,errors,12,8,www.x.example/paper/\nFewer,nothing,northmoor,errors,12,8,https://x.example/other\n'
    const imported = importing(`${short},Sources\n${rows}`)
    expect(Object.keys(recordsOf(imported))).toEqual(['sources/x-example-paper.json', 'benefits/fewer.json', 'benefits/fewer-2.json'])
    expect(recordsOf(imported)['sources/x-example-paper.json']).toMatchObject({ draft: true, csl: { type: 'webpage', URL: 'https://x.example/paper' } })
  })

  it('a known DOI, address, title or short reference finds the source there is', () => {
    const sources = ['https://doi.org/10.1056/NEJMsa0907115', 'http://nejm.example/trial/', 'A trial of scanning', 'Poon 2010', 'poon-2010', '["poon-2010"]']
    for (const source of sources) expect(Object.values(recordsOf(importing(`${short};Sources\n`.replaceAll(',', ';') + `Fewer;scanning;a-hospital;errors;12;8;"${source.replaceAll('"', '""')}"\n`)))[0], source).toMatchObject({ sources: ['poon-2010'] })
  })
})

describe('a new place or measure', () => {
  const cells = 'Shorter,scanning,Eastvale Hospital,Time at the desk,60 mins,45\nShorter,scanning,eastvale hospital,Time at the desk,70,50 minutes'

  it('is made a draft only if that was asked for, once for all rows that name it', () => {
    const imported = importing(`${short},Period\n${cells.split('\n').map((line, index) => `${line},${2024 + index}`).join('\n')}\n`, { allow: ['organisations', 'measures'] })
    expect(imported.rows.map(({ state }) => state)).toEqual(['changed', 'changed'])
    expect(recordsOf(imported)['organisations/eastvale-hospital.json']).toMatchObject({ name: 'Eastvale Hospital', draft: true })
    expect(recordsOf(imported)['measures/time-at-the-desk.json']).toMatchObject({ name: 'Time at the desk', unit: 'minutes', draft: true })
  })

  it('is refused otherwise, with how to ask for it', () => {
    expect(rowsOf(importing(`${short}\n${cells}\n`)).join('\n')).toContain('If it is new, add --new organisations.')
  })

  it('cannot be counted in two units', () => {
    const lines = rowsOf(importing(`${short},Period\nShorter,scanning,a-hospital,Time at the desk,60 mins,45,2024\nShorter,scanning,a-hospital,Time at the desk,2 hours,1,2025\n`, { allow: ['measures'] }))
    expect(lines.join('\n')).toContain('The new measure “Time at the desk” is counted in minutes further up, and in hours here.')
  })
})

it('names settled in the mapping, and values set for every row, are used', () => {
  const imported = importing('Benefit,Where,Measure,Before,After\nFewer,The Infirmary,errors,12,8\n', { map: { names: { 'The Infirmary': 'northmoor' }, set: { Capability: 'ePMA', Provenance: 'contributed' } } })
  expect(Object.values(recordsOf(imported)).find(({ title }) => title)).toMatchObject({ organisation: 'northmoor', capability: 'e-prescribing', provenance: 'contributed' })
})

it('a column that was put into the notes keeps its heading', () => {
  const imported = importing(`${short},Lunch,Comments\nFewer,scanning,a-hospital,errors,12,8,at noon,No wards left out\n`, { map: { columns: { Lunch: 'Notes' } } })
  expect(Object.values(recordsOf(imported)).find(({ title }) => title)).toMatchObject({ notes: 'Lunch: at noon\nNo wards left out' })
})

it('the report names every row, what is left to write, and the tally', () => {
  const csv = `${short},Lead\nMEDICINES,,,,,,\nFewer doses given wrongly,ePMA,a-hospital,errors,12%,~8%,A person\nFewer,Scaning,nowhere,errors,many,8,A person\n`
  expect(reportOf(importing(csv))).toMatchInlineSnapshot(`
    "register.csv

    Headings

      A1    Benefit  →  Benefit (title)
      B1    Capability  →  Capability (capability)
      C1    Where  →  Where (organisation)
      D1    Measure  →  Measure (measure)
      E1    Before  →  Before (realised.baseline.value)
      F1    After  →  After (realised.observations)
      G1    Lead  left out: nothing like it is known here

    Rows

      Row 2  left aside
        row 2  “MEDICINES”  one cell only: taken for the heading of a section, not for a benefit
      Row 3  changed  benefits/fewer-doses-given-wrongly.json, a draft with 9 fields to fill
        B3  “ePMA”  capability e-prescribing, “Electronic prescribing”, by its abbreviation
        F3  “~8%”  understood as about 8%
        row 3  the effect is benefit, because the figure fell and lower is better; confirm it
      Row 4  REFUSED
        B4  “Scaning”  The library has no capability of this name.
          Nearest: scanning (Scanning). Write one of these.
        C4  “nowhere”  The library has no organisation of this name.
          Nothing in organisations/ is near it; write an id from there. If it is new, add --new organisations.
        E4  “many”  This is not a number.
          Write a figure such as 6.8, <5, ~5, 5 to 10 or 1.2m; or n/a where it is not known.

    Still to write in the drafts. What stands there now only keeps a place:

      effect  (row 3)
          Worked out from the figures and from what is better for the measure, as each row says. Confirm it.
      sources  (row 3)
          The document that shows the figures; a stand-in keeps its place.
      summary  (row 3)
          One or two plain sentences: what was seen, where, compared with what.
      intervention  (row 3)
          What exactly was put in, in the source’s terms.
      class  (row 3)
          One of: cash-releasing, non-cash-releasing, quality, cost, not-demonstrated, not-stated.
      study.level  (row 3)
          One of: randomised, systematic-review, quasi-experimental, observational, economic-model, qualitative, case-study, self-reported, secondary-report.
      study.design  (row 3)
          The design in plain words.
      study.independence  (row 3)
          Who did the study. One of: independent, own-organisation, supplier, not-known.
      study.vendorInvolved  (row 3)
          true if a supplier paid for it, wrote it or took part.

    New drafts besides the benefits, and what is to be filled or confirmed in each:

      sources/source-to-be-named.json: csl.title, kind, peerReviewed, vendorInvolved

    2 rows: 0 taken as they stand, 1 changed, 1 refused. 1 row left aside.
    Refused: row 4.
    "
  `)
})
