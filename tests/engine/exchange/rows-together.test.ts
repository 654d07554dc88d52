import { describe, expect, it } from 'vitest'
import { importing, recordsOf, reportOf, rowsOf, withFile } from './importing.ts'

const all = 'Benefit,What was seen,Capability,What was put in,Where,Measure,Effect,Before,After,Class,Kind of study,Study design,Who did the study,Supplier involved,Sources'
const complete = 'Fewer doses given wrongly,Fewer doses were given wrongly.,scanning,Bedside scanning,a-hospital,errors,benefit,12,8,quality,quasi-experimental,Before and after,independent,No,a-source'

const short = 'Benefit,Capability,Where,Measure,Before,After'

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
