import { type Detail, isTeamMailbox, personalDetails as detailsIn } from './contact-patterns.ts'
import type { Finding, Given, Rule } from './rule.ts'
import { allTexts } from './texts.ts'

const help: Readonly<Record<Detail['kind'], string>> = {
  'e-mail address': 'Name a role instead; a team mailbox such as digital.team@… goes into the organisation’s contact.',
  'telephone number': 'Take it out; name a role or a team mailbox instead.',
  'NHS number': 'Take it out at once and tell the editors: it is in the file’s history too.',
  'name of a person': 'Write “a patient” or “a nurse” instead: a role, never a name.',
}

/** Shows enough to find it, without printing it again. */
const masked = ({ kind, written }: Detail): string => (kind === 'NHS number' ? `${written.slice(0, 3)}…` : written)

const article = ({ kind }: Detail): string => (kind === 'telephone number' ? 'a' : kind === 'name of a person' ? 'the' : 'an')

function* check(given: Given): Iterable<Finding> {
  for (const entry of given.entries) {
    for (const { text, where } of allTexts(given, entry)) {
      for (const detail of detailsIn(text)) {
        yield { entry, ...where(detail.written), message: `This looks like ${article(detail)} ${detail.kind}: ${masked(detail)}.`, help: help[detail.kind], ...(detail.kind === 'NHS number' && { covered: true }) }
      }
    }
  }
  for (const entry of given.entriesOf('organisations')) {
    const route = entry.data.contact?.route
    if (!route?.includes('@') || route.includes('/') || isTeamMailbox(route)) continue
    yield { entry, path: ['contact', 'route'], message: `This looks like one person’s own address: ${route}.`, help: `Give a team mailbox, such as digital.team@${route.split('@')[1]}, or a web form.` }
  }
}

/** Does any text give away a person: an e-mail address, a telephone number, an NHS number? */
export const personalDetails: Rule = {
  name: 'personal-details',
  severity: 'error',
  title: 'Nobody’s own details are published',
  why: 'What stands on a public site is copied within hours and cannot be called back. People change jobs too, while a team mailbox still answers.',
  wrong: '"notes": "Ring the project lead on 01632 960123."',
  right: '"contact": { "role": "Digital programme team", "route": "digital.team@trust.example" }',
  check,
}
