import { expect, it } from 'vitest'
import { friendlyCsv } from '#engine/exchange/friendly-csv.ts'
import { smallest } from '../checks/smallest.ts'
import { importing, recordsOf, rowsOf, tiny, withFile } from './importing.ts'

const record = {
  ...smallest.benefits,
  targets: [{ value: { atMost: 6 }, dueBy: '2025', source: 'poon-2010' }],
  realised: { baseline: { value: { about: 12 }, comparator: 'before', date: '2023-04' }, observations: [{ value: 8, label: 'Ward A', monthsSinceGoLive: 6 }, { value: { low: 7, high: 9 }, date: '2024' }], change: { value: -4, kind: 'absolute' }, interval: { low: -6, high: -2, of: 'change' }, p: { lessThan: 0.001 } },
  measuredAfter: { months: 6, words: '6 months' },
  sources: ['poon-2010'],
  notes: '=not a formula',
}
const csv = friendlyCsv(withFile('benefits/fewer-doses.json', JSON.stringify(record)).entries)

it('benefits go out under headings and names that people know', () => {
  expect(csv.replace('\uFEFF', '')).toMatchInlineSnapshot(`
    "Benefit,What was seen,Capability,What was put in,Where,Measure,Unit,Effect,Planned or not,Target,Target set on,Target due by,Before,"Before, when",Compared with,After,Change,% change,Estimate,Kind of estimate,Confidence interval,p value,Measured after,Period,Class,Classified by,Cash: how,Cash: source,Kind of study,Study design,Number studied,Sample,Who did the study,Supplier involved,Attribution,Reason for the attribution,Sources,Notes,Provenance,Reviewed,Review by,Revision,Draft,Record
    Fewer doses given wrongly,Fewer doses were given wrongly.,Scanning,Bedside scanning,A hospital,Doses given wrongly,%,Benefit,Not stated,≤6,,2025,~12,2023-04,The same place before,8 at 6 months (Ward A); 7 to 9 in 2024,'-4 points,,,,'-6 to -2 of the change,<0.001,6 months,,Quality,Editors,,,"Before and after, or a comparison group",Before and after,,,Independent,No,Not established,,https://doi.org/10.1056/NEJMsa0907115,'=not a formula,Compiled,2026-11-01,,1,No,fewer-doses
    "
  `)
})

it('and come back as the same record', () => {
  const imported = importing(csv, { into: tiny })
  expect(rowsOf(imported)[0]).toBe('row 2 changed')
  expect(recordsOf(imported)['benefits/fewer-doses.json']).toMatchObject({ ...record, targets: [{ ...record.targets[0], source: 'poon-2010' }] })
})
