import { expect, it } from 'vitest'
import { byCapability, waitingBy, waitingText } from '#engine/browse/due-by-capability.ts'
import { tinyLibrary } from '../tiny.ts'

const late = { reviewed: '2024-05-01' }
const fresh = { reviewed: '2026-11-01' }
const library = tinyLibrary(
  {
    capabilities: { scanning: fresh, rostering: { label: 'Rostering', ...fresh } },
    lessons: { both: { capabilities: ['scanning', 'rostering'], ...late }, none: late },
    practice: { soon: { capability: 'scanning', reviewed: '2026-01-10' } },
  },
  { today: '2026-11-22' },
)
const groups = (day: string) => byCapability(library, waitingBy(library, day)).map(({ label, records }) => [label, ...records.map(({ file }) => file)])

it('puts a record about several capabilities under each, and those about none last', () => {
  expect(groups('2026-11-22')).toEqual([
    ['Rostering', 'lessons/both.mdx'],
    ['Scanning', 'lessons/both.mdx'],
    ['About no one capability', 'lessons/none.mdx'],
  ])
})

it('takes in what falls due on the day itself, the longest waiting first', () => {
  expect(groups('2027-01-10')[1]).toEqual(['Scanning', 'lessons/both.mdx', 'practice/soon.json'])
  expect(groups('2027-01-09')[1]).toEqual(['Scanning', 'lessons/both.mdx'])
})

it('counts a record once, under however many capabilities it stands', () => {
  expect(waitingText(library, '2026-11-22', 'content/')).toContain('2 records to read again by 22 Nov 2026; 2 overdue.')
})
