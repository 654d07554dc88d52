import { describe, expect, it } from 'vitest'
import { importing, recordsOf, rowsOf } from './importing.ts'

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
