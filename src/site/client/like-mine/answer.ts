import { facets, inShort, rules } from '#engine/likeness/match.ts'
import type { Backed, BackedBlueprint, Names, PlacesFile } from '#engine/likeness/place.ts'
import type { Profile } from '#engine/likeness/profile.ts'
import { leastKnown, type Match, rank, type Standing, standing } from '#engine/likeness/rank.ts'
import { element } from '../parts/element.ts'

const atOnce = 10
const numerals = ['no', 'one', 'two', 'three'] as const
const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const placeLink = ({ place }: Match): HTMLElement => element('a', { href: `/organisations/${place.id}/` }, place.name)

/** Ten of a list, and a button for the next ten. */
const tenAtOnce = <T>(list: HTMLElement, items: readonly T[], draw: (item: T) => HTMLElement, what: string): readonly HTMLElement[] => {
  const more = element('button', { type: 'button', class: 'plain' }, '')
  const add = (): HTMLElement | undefined => {
    const from = list.children.length
    const made = items.slice(from, from + atOnce).map(draw)
    list.append(...made)
    const left = items.length - list.children.length
    more.hidden = left === 0
    more.textContent = left === 1 ? 'Show one more' : left > atOnce ? `Show ${atOnce} more of ${left} other ${what}` : `Show the other ${left} ${what}`
    return made[0]
  }
  more.addEventListener('click', () => add()?.querySelector<HTMLElement>('a')?.focus())
  add()
  return [list, element('p', {}, more)]
}

const whereItIs = ({ place }: Match, { settings, countries }: Names): string =>
  [
    place.settings.map((id) => settings[id] ?? id).join(', '),
    [place.city, countries[place.country] ?? place.country].filter(Boolean).join(', '),
    place.beds?.line,
    place.people?.line,
  ]
    .filter(Boolean)
    .join(' · ')

const measured = ({ place }: Match, { effects }: PlacesFile): HTMLElement => {
  const learned = [place.lessons > 0 && counted(place.lessons, 'lesson'), place.adoptions > 0 && counted(place.adoptions, 'adoption')].filter((words) => words !== false)
  const also = learned.length === 0 ? '' : ` Also recorded: ${learned.join(', ')}.`
  if (place.results.length === 0) return element('p', { class: 'small' }, `No result of its own is recorded.${also}`)
  const counts = effects.flatMap(({ mark, label }, effect) => {
    const count = place.results.filter((result) => result.effect === effect).length
    return count === 0 ? [] : [`${mark} ${count} ${label}`]
  })
  const lines = place.results.map(({ id, effect, title }) => element('li', {}, `${effects[effect]?.mark} `, element('a', { href: `/benefits/${id}/` }, title), ` (${effects[effect]?.label})`))
  return element('details', { class: 'small' }, element('summary', {}, `Measured: ${counts.join(', ')}.${also}`), element('ul', {}, ...lines))
}

const steps = ({ place }: Match, { capabilities }: PlacesFile): HTMLElement => {
  const stands = capabilities.filter(({ places }) => places.includes(place.id)).map(({ id, title }) => element('a', { href: `/ask/${id}/` }, title))
  const keep = element('a', { href: `/notebook/?keep=organisations/${place.id}`, 'aria-label': `Keep in my notebook: ${place.name}` }, 'Keep in my notebook')
  const parts = [keep, ...(place.contact ? ['Offers a contact today'] : []), ...(stands.length > 0 ? ['Ask about:', ...stands] : [])]
  return element('ul', { class: 'contents acts' }, ...parts.map((part) => element('li', {}, part)))
}

const drawPlace = (file: PlacesFile, match: Match): HTMLElement => {
  const { place, reasons } = match
  const today = place.partOf ? ['. Part today of ', element('a', { href: `/organisations/${place.partOf.id}/` }, place.partOf.name), '.'] : []
  return element(
    'li',
    { class: 'module' },
    element('h3', {}, placeLink(match)),
    element('p', { class: 'small soft' }, whereItIs(match, file.names), ...today),
    element('ul', { class: 'why', 'aria-label': 'Why' }, ...reasons.map(({ verdict, words }) => element('li', { class: verdict === 'not-known' ? 'unknown' : verdict }, words))),
    measured(match, file),
    steps(match, file),
  )
}

const behindWords = ({ behind, uncompared }: Standing<Backed>, shown: number): readonly (Node | string)[] => {
  if (behind.length === 0) return [uncompared === 0 ? 'It names no place.' : `No place it mentions can be compared: ${counted(uncompared, 'place or group is', 'places or groups are')} left out.`]
  const rest = behind.length - Math.min(shown, behind.length)
  const others = uncompared === 0 ? '' : ` ${counted(uncompared, 'place or group it mentions is', 'places or groups it mentions are')} not compared.`
  return ['It mentions: ', ...behind.slice(0, shown).flatMap((match, index) => [index > 0 ? '; ' : '', placeLink(match), ` (${inShort(match.reasons)})`]), rest > 0 ? `; and ${rest} more.` : '.', others]
}

const drawBlueprint = (stands: Standing<BackedBlueprint>): HTMLElement =>
  element(
    'li',
    { class: 'module' },
    element('h3', {}, element('a', { href: `/blueprints/${stands.backed.id}/` }, stands.backed.title), ' ', element('span', { class: stands.backed.failed ? 'tag tag-avoid' : 'tag' }, stands.backed.kind)),
    element('p', { class: 'small' }, ...behindWords(stands, 3)),
  )

const drawCapability = ({ backed, behind }: Standing<Backed>): HTMLElement => {
  const rest = behind.length - 2
  return element('li', {}, element('a', { href: `/capabilities/${backed.id}/` }, backed.title), ': ', ...behind.slice(0, 2).flatMap((match, index) => [index > 0 ? ', ' : '', placeLink(match)]), rest > 0 ? ` and ${rest} more. ` : '. ', element('a', { href: `/ask/${backed.id}/`, 'aria-label': `Who to ask: ${backed.title}` }, 'Who to ask'))
}

const summary = (told: number, matches: readonly Match[], total: number, apart: number): string => {
  if (told < leastKnown) return 'One answer so far. Give one more: a single point says too little.'
  const least = Math.min(told, 3)
  const count = matches.filter(({ matched }) => matched >= least).length
  const said = `${count} of ${counted(total, 'place')} ${count === 1 ? 'matches' : 'match'} on ${numerals[least]}${told > least ? ' or more' : ''} points.`
  return apart === 0 ? said : `${said} ${apart === 1 ? 'One place is' : `${apart} places are`} listed apart: too little known to compare.`
}

/** Draws places, blueprints and capabilities for one profile, and says in a sentence what was found. */
export const drawAnswer = (into: HTMLElement, profile: Profile, file: PlacesFile, asked: string): string => {
  const told = facets.filter((facet) => rules[facet].answered(profile)).length
  const { ranked, tooLittle } = rank(profile, file.places, file.names)
  const said = summary(told, ranked, file.places.length, tooLittle.length)
  if (told < leastKnown) {
    into.replaceChildren()
    return said
  }
  const capabilities = standing(file.capabilities, ranked).filter(({ behind }) => behind.length > 0)
  into.replaceChildren(
    element('p', { class: 'printed' }, `For: ${asked}. ${said}`),
    element('h2', { id: 'places', tabindex: -1 }, 'Places, the likest first'),
    element('ul', { class: 'contents' }, ...[['#blueprints', 'Blueprints that mention them'], ['#capabilities', 'Capabilities seen there'], ['#how', 'How likeness is counted']].map(([href, words]) => element('li', {}, element('a', { href }, words)))),
    ...tenAtOnce(element('ol', { class: 'found' }), ranked, (match) => drawPlace(file, match), 'places'),
    ...(tooLittle.length > 0 ? [element('details', {}, element('summary', {}, `Too little known to compare: ${counted(tooLittle.length, 'place')}`), element('ul', {}, ...tooLittle.map((match) => element('li', {}, placeLink(match)))))] : []),
    element('h2', { id: 'blueprints' }, 'Blueprints that mention them'),
    element('p', { class: 'note' }, 'In the order of the likest place that each mentions. Redprints say what failed.'),
    ...tenAtOnce(element('ol', { class: 'found' }), standing(file.blueprints, ranked), drawBlueprint, 'blueprints'),
    element('h2', { id: 'capabilities' }, 'Capabilities seen there'),
    element('p', { class: 'note' }, 'What such places have done, measured or learned from, in the same order.'),
    ...tenAtOnce(element('ol', { class: 'backed' }), capabilities, drawCapability, 'capabilities'),
  )
  return said
}
