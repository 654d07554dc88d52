import type { Words } from '../evidence/answers.ts'
import { formatDate } from '../format/date.ts'
import type { Library, RecordOf } from '../library/library.ts'
import { compareText } from '../problem.ts'
import { type ChecklistItem, checklistItem, inChecklistOrder } from './checklist-item.ts'
import { fairShare, fitting } from './room.ts'

type Lesson = RecordOf<'lessons'>
type Capability = RecordOf<'capabilities'>

/** A part of a checklist: lessons about one capability, or those that hold for every one. */
export interface ChecklistGroup {
  readonly heading: string
  readonly items: readonly ChecklistItem[]
  /** How many lessons it has, shown here or not. */
  readonly total: number
  /** Where its own list is, or the rest of them; nothing where this page is that place. */
  readonly all: Words | undefined
}

/** One checklist: the lessons of a phase, of one capability in it, or of those that hold for every capability. */
export interface Checklist {
  readonly address: string
  readonly title: string
  readonly phase: { readonly id: string; readonly label: string; readonly definition?: string | undefined }
  /** What it is about besides the phase; nothing on the phase’s own page. */
  readonly about: string | undefined
  readonly capability: Capability | undefined
  readonly groups: readonly ChecklistGroup[]
  /** Different lessons on the page, and in all of its groups. */
  readonly shown: number
  readonly total: number
  /** When its lessons were reviewed. */
  readonly reviewed: string
}

/** The place in the address of lessons that hold for every capability. */
export const everyCapability = 'every-capability'
const every = 'Every capability'
const holdForAll = 'Lessons that hold for every capability'

/** What the words of one page may take, in characters: about 9,000 bytes once compressed. */
const room = 24_000
const groupSize = 130
const sizeOf = (library: Library) => (lesson: Lesson): number => checklistItem(library, lesson).says.join(' ').length + lesson.statement.length + lesson.id.length + 60

/** A phase’s lessons by capability, each shelf in the order of a checklist. */
export interface PhaseShelf {
  readonly phase: Checklist['phase']
  readonly lessons: readonly Lesson[]
  readonly forAll: readonly Lesson[]
  readonly own: readonly { readonly capability: Capability; readonly lessons: readonly Lesson[] }[]
}

/** The lessons of every phase that has any, in the programme’s order, by capability. */
export const phaseShelves = (library: Library): readonly PhaseShelf[] =>
  (library.vocabulary['phases']?.terms ?? []).flatMap((phase) => {
    const lessons = inChecklistOrder(library, library.all('lessons').filter(({ phases }) => phases.includes(phase.id)))
    const capabilities = [...new Set(lessons.flatMap((lesson) => lesson.capabilities))].map((id) => library.get('capabilities', id))
    const own = capabilities.sort((a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase())).map((capability) => ({ capability, lessons: lessons.filter((lesson) => lesson.capabilities.includes(capability.id)) }))
    return lessons.length === 0 ? [] : [{ phase, lessons, forAll: lessons.filter((lesson) => lesson.capabilities.length === 0), own }]
  })

/** The address of a checklist. */
export const checklistAddress = (phase: string, list?: string): string => `/checklists/${phase}/${list === undefined ? '' : `${list}/`}`

const inside = (label: string): string => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())

const reviewedWords = (lessons: readonly Lesson[]): string => {
  const days = lessons.map(({ reviewed }) => reviewed).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return first === last ? formatDate(first) : `between ${formatDate(first)} and ${formatDate(last)}`
}

interface Shelf {
  readonly heading: string
  readonly lessons: readonly Lesson[]
  readonly shown: number
  readonly all: Words | undefined
}

const titleOf = (...about: readonly (string | undefined)[]): string => `Checklist: ${about.filter((words) => words !== undefined).map(inside).join(', ')}`
const linkTo = ({ id, label }: Checklist['phase'], list: string, about: string): Words => ({ text: titleOf(label, about), href: checklistAddress(id, list) })

const checklist = (library: Library, { phase }: PhaseShelf, { list, about, capability }: { readonly list?: string; readonly about?: string; readonly capability?: Capability }, shelves: readonly Shelf[]): Checklist => {
  const filled = shelves.filter(({ lessons }) => lessons.length > 0)
  const shown = [...new Set(filled.flatMap((shelf) => shelf.lessons.slice(0, shelf.shown)))]
  return {
    address: checklistAddress(phase.id, list),
    title: titleOf(phase.label, about),
    phase,
    about,
    capability,
    groups: filled.map(({ heading, lessons, shown: most, all }) => ({ heading, items: lessons.slice(0, most).map((lesson) => checklistItem(library, lesson)), total: lessons.length, all })),
    shown: shown.length,
    total: new Set(filled.flatMap(({ lessons }) => lessons)).size,
    reviewed: reviewedWords(shown.length > 0 ? shown : filled.flatMap(({ lessons }) => lessons)),
  }
}

const wholePhase = (library: Library, shelf: PhaseShelf): Checklist => {
  const groups = [
    { heading: holdForAll, lessons: shelf.forAll, all: linkTo(shelf.phase, everyCapability, every) },
    ...shelf.own.map(({ capability, lessons }) => ({ heading: capability.label, lessons, all: linkTo(shelf.phase, capability.id, capability.label) })),
  ]
  const shown = fairShare(groups.map(({ lessons }) => lessons), sizeOf(library), room - groups.length * groupSize)
  return checklist(library, shelf, {}, groups.map((group) => ({ ...group, shown })))
}

const ofCapability = (library: Library, shelf: PhaseShelf, { capability, lessons }: PhaseShelf['own'][number]): Checklist => {
  const size = sizeOf(library)
  const own = fitting(lessons, size, room)
  const left = room - lessons.slice(0, own).reduce((sum, lesson) => sum + size(lesson), 0)
  const forAll = fitting(shelf.forAll, size, left)
  return checklist(library, shelf, { list: capability.id, about: capability.label, capability }, [
    { heading: `Lessons about ${inside(capability.label)}`, lessons, shown: own, all: own < lessons.length ? { text: `Every lesson about ${inside(capability.label)}`, href: `/lessons/capability/${capability.id}/` } : undefined },
    { heading: holdForAll, lessons: shelf.forAll, shown: forAll, all: forAll < shelf.forAll.length ? linkTo(shelf.phase, everyCapability, every) : undefined },
  ])
}

const ofEvery = (library: Library, shelf: PhaseShelf): readonly Checklist[] => {
  const shown = fitting(shelf.forAll, sizeOf(library), room)
  const all = shown < shelf.forAll.length ? { text: 'Every lesson of this phase', href: `/lessons/phase/${shelf.phase.id}/` } : undefined
  return shelf.forAll.length === 0 ? [] : [checklist(library, shelf, { list: everyCapability, about: every }, [{ heading: holdForAll, lessons: shelf.forAll, shown, all }])]
}

/** Every checklist there is something to tick on: of each phase, of what holds for every capability, and of each capability with a lesson of its own there. */
export const checklists = (library: Library): readonly Checklist[] =>
  phaseShelves(library).flatMap((shelf) => [wholePhase(library, shelf), ...ofEvery(library, shelf), ...shelf.own.map((own) => ofCapability(library, shelf, own))])

/** The capabilities with lessons of their own: how many, and in which phases’ lists. */
export const capabilitiesWithLessons = (library: Library, shelves: readonly PhaseShelf[]): readonly { readonly capability: Capability; readonly lessons: number; readonly lists: readonly { readonly label: string; readonly href: string; readonly count: number }[] }[] => {
  const capabilities = [...library.all('capabilities')].sort((a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase()))
  return capabilities.flatMap((capability) => {
    const lists = shelves.flatMap(({ phase, own }) => own.filter((one) => one.capability.id === capability.id).map(({ lessons }) => ({ label: phase.label, href: checklistAddress(phase.id, capability.id), count: lessons.length })))
    const lessons = new Set(shelves.flatMap(({ own }) => own.filter((one) => one.capability.id === capability.id).flatMap((one) => one.lessons)))
    return lessons.size === 0 ? [] : [{ capability, lessons: lessons.size, lists }]
  })
}
