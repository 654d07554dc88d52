import { describe, expect, it } from 'vitest'
import { capabilitiesWithLessons, type Checklist, checklists, phaseShelves } from '#engine/browse/checklist.ts'
import { fairShare, fitting } from '#engine/browse/room.ts'
import { tinyLibrary } from '../tiny.ts'

const own = { capabilities: ['scanning'] }
const seen = (...organisations: string[]) => organisations.map((organisation) => ({ organisation, source: 'a-source', note: 'Seen here too.' }))
const told = { source: 'a-source', note: 'A review says so too.' }
const at = (all: readonly Checklist[], address: string): Checklist => {
  const found = all.find((one) => one.address === address)
  if (!found) throw new Error(`There is no checklist ${address}: ${all.map((one) => one.address).join(' ')}`)
  return found
}
const of = (lessons: Record<string, Record<string, unknown>>, more: Record<string, Record<string, Record<string, unknown>>> = {}) => checklists(tinyLibrary({ lessons, ...more }))
const says = (lesson: Record<string, unknown>, more: Record<string, Record<string, Record<string, unknown>>> = {}) => at(of({ it: lesson }, more), '/checklists/go-live/').groups[0]?.items[0]?.says.join(' ')
const statements = ({ groups }: Checklist) => groups.map(({ heading, items }) => `${heading}: ${items.map(({ statement }) => statement).join(' ')}`)

describe('the checklists', () => {
  it('are one for each phase with a lesson, one for what holds for every capability, and one for each capability with a lesson of its own there', () => {
    const all = of({ a: { phases: ['go-live'] }, b: { phases: ['planning', 'go-live'], ...own } })
    expect(all.map(({ address }) => address)).toEqual(['/checklists/planning/', '/checklists/planning/scanning/', '/checklists/go-live/', '/checklists/go-live/every-capability/', '/checklists/go-live/scanning/'])
    expect(of({})).toEqual([])
  })

  it('say phase and capability in their titles, written as in a sentence', () => {
    expect(of({ a: {}, b: own }, { capabilities: { scanning: { label: 'EPR at the bedside' } } }).map(({ title }) => title)).toEqual(['Checklist: go-live', 'Checklist: go-live, every capability', 'Checklist: go-live, EPR at the bedside'])
  })

  it('hold a capability’s own lessons first, then those that hold for every capability', () => {
    const all = of({ a: { statement: 'General.' }, b: { statement: 'Own.', ...own }, c: { statement: 'Another’s.', capabilities: ['other'] } }, { capabilities: { other: { label: 'Other' } } })
    expect(statements(at(all, '/checklists/go-live/scanning/'))).toEqual(['Lessons about scanning: Own.', 'Lessons that hold for every capability: General.'])
  })

  it('of a phase hold what is for all first, then each capability by name with the way to its list', () => {
    const all = of({ a: { statement: 'Own.', ...own }, b: { statement: 'General.' }, c: { statement: 'Both.', capabilities: ['other', 'scanning'] } }, { capabilities: { other: { label: 'Alerting' } } })
    const phase = at(all, '/checklists/go-live/')
    expect(statements(phase)).toEqual(['Lessons that hold for every capability: General.', 'Alerting: Both.', 'Scanning: Own. Both.'])
    expect(phase.groups.map(({ all: list }) => list?.href)).toEqual(['/checklists/go-live/every-capability/', '/checklists/go-live/other/', '/checklists/go-live/scanning/'])
    expect([phase.shown, phase.total]).toEqual([3, 3])
  })

  it('say when their lessons were reviewed: the day, or the first and the last day', () => {
    const reviewed = (...days: string[]) => at(of(Object.fromEntries(days.map((day, index) => [`l${index}`, { reviewed: day }]))), '/checklists/go-live/').reviewed
    expect(reviewed('2026-11-01', '2026-11-01')).toBe('1 November 2026')
    expect(reviewed('2026-11-01', '2024-02-01')).toBe('between 1 February 2024 and 1 November 2026')
  })
})

describe('the order of a checklist', () => {
  const order = (lessons: Record<string, Record<string, unknown>>) => at(of(lessons, { organisations: { third: {}, group: { kind: 'aggregate' } } }), '/checklists/go-live/').groups[0]?.items.map(({ href }) => href.split('/')[2])

  it('is by how many other places saw it, then how many other sources, then doubted ones last, then by id', () => {
    expect(
      order({
        'a-unseen': {},
        'b-doubted': { confirmedBy: seen('a-hospital'), contradictedBy: [told] },
        'c-seen-once': { confirmedBy: seen('a-hospital') },
        'd-told-once': { confirmedBy: [told] },
        'e-seen-twice': { confirmedBy: seen('a-hospital', 'third'), contradictedBy: [told] },
        'f-seen-once': { confirmedBy: seen('third') },
      }),
    ).toEqual(['e-seen-twice', 'c-seen-once', 'f-seen-once', 'b-doubted', 'd-told-once', 'a-unseen'])
  })

  it('counts a place once however often it is named, never the place that learned it, and a group of places as a source', () => {
    expect(order({ 'a-same-place': { confirmedBy: seen('a-hospital', 'a-hospital') }, 'b-itself': { organisations: ['third'], confirmedBy: seen('third') }, 'c-two-places': { confirmedBy: seen('a-hospital', 'another-hospital') }, 'd-group': { confirmedBy: seen('group') } })).toEqual(['c-two-places', 'a-same-place', 'b-itself', 'd-group'])
  })
})

describe('a box to tick', () => {
  it('says what happens if it is ignored, whose words that is, where it was learned and who saw it too', () => {
    const lesson = { consequence: { text: 'Doses are late.', words: 'editors' }, context: 'Five wards of one hospital.', confirmedBy: [...seen('a-hospital', 'another-hospital'), told], contradictedBy: [told] }
    expect(says(lesson)).toBe('If ignored: Doses are late. (Editors’ own inference.) Learned from: Five wards of one hospital. Seen at 2 other places and in 1 other source. 1 saw otherwise.')
    expect(says({ ...lesson, consequence: { text: 'Doses are late.', words: 'source' }, confirmedBy: [told], contradictedBy: [] })).toBe('If ignored: Doses are late. Learned from: Five wards of one hospital. Seen in 1 other source.')
  })

  it('says so where nobody knows', () => {
    expect(says({})).toBe('What happens if it is ignored is not known. Learned from: One hospital. Not yet confirmed elsewhere.')
  })

  it('never cuts a word, however long', () => {
    const context = 'On a ward far away. '.repeat(19).trim()
    expect(says({ context })).toContain(context)
  })

  it('leads to its lesson and keeps what to avoid apart', () => {
    expect(at(of({ it: { polarity: 'avoid' } }), '/checklists/go-live/').groups[0]?.items[0]).toMatchObject({ href: '/lessons/it/', polarity: 'avoid' })
  })
})

describe('a checklist longer than a page may weigh', () => {
  const many = (count: number, fields: Record<string, unknown> = {}, name = 'l') => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${String(index).padStart(3, '0')}`, { context: 'In many words of one hospital. '.repeat(10).trim(), ...fields }]))
  const all = of({ ...many(200, own), ...many(200, {}, 'g'), ...many(3, { capabilities: ['other'] }, 'o') }, { capabilities: { other: { label: 'Other' } } })
  const facts = (address: string) => at(all, address).groups.map(({ items, total, all: rest }) => ({ shown: items.length, total, rest: rest?.href }))

  it('of a phase shows the first of every group, and as many of each as of any other', () => {
    const [general, other, scanning] = facts('/checklists/go-live/')
    expect(other).toMatchObject({ shown: 3, total: 3 })
    expect(general?.shown).toBe(scanning?.shown)
    expect(general?.shown).toBeGreaterThan(3)
    expect(general?.shown).toBeLessThan(60)
    expect(at(all, '/checklists/go-live/')).toMatchObject({ total: 403 })
  })

  it('of a capability shows its own first, and says where the rest is', () => {
    const [mine, general] = facts('/checklists/go-live/scanning/')
    expect(mine).toMatchObject({ total: 200, rest: '/lessons/capability/scanning/' })
    expect(mine?.shown).toBeGreaterThan(20)
    expect(general).toEqual({ shown: 0, total: 200, rest: '/checklists/go-live/every-capability/' })
    expect(facts('/checklists/go-live/other/')).toMatchObject([{ shown: 3, total: 3, rest: undefined }, { rest: '/checklists/go-live/every-capability/' }])
    expect(facts('/checklists/go-live/every-capability/')).toMatchObject([{ total: 200, rest: '/lessons/phase/go-live/' }])
  })
})

describe('the room on a page', () => {
  const itself = (size: number) => size

  it('is for the first items that fit, and for no later one that would', () => {
    expect(fitting([3, 3, 9, 1], itself, 8)).toBe(2)
    expect(fitting([3, 3], itself, 6)).toBe(2)
    expect(fitting([9], itself, 8)).toBe(0)
  })

  it('is shared fairly: each group shows as many first items as any other', () => {
    expect(fairShare([[1, 1, 1], [1], [1, 1]], itself, 5)).toBe(2)
    expect(fairShare([[1, 1, 1], [1], [1, 1]], itself, 6)).toBe(3)
    expect(fairShare([], itself, 6)).toBe(0)
  })
})

describe('the table of checklists', () => {
  it('counts a capability’s lessons once, and once in each phase’s list', () => {
    const library = tinyLibrary({ lessons: { a: { phases: ['planning', 'go-live'], ...own }, b: { phases: ['go-live'], ...own }, c: {} } })
    expect(capabilitiesWithLessons(library, phaseShelves(library)).map(({ capability, lessons, lists }) => [capability.id, lessons, ...lists.map(({ href, count }) => `${href} ${count}`)])).toEqual([['scanning', 2, '/checklists/planning/scanning/ 1', '/checklists/go-live/scanning/ 2']])
    expect(phaseShelves(library).map(({ phase, lessons, forAll }) => [phase.id, lessons.length, forAll.length])).toEqual([['planning', 1, 0], ['go-live', 3, 1]])
  })
})
