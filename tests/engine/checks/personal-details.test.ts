import { describe, expect, it } from 'vitest'
import { personalDetails } from '../../../src/engine/checks/personal-details.ts'
import { says } from './given.ts'

describe('personal-details', () => {
  it('says a person’s e-mail address', () => {
    const said = says(personalDetails, { benefits: { a: { notes: 'Ask jane.smith@trust.example first.' } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a notes
      This looks like an e-mail address: jane.smith@trust.example.
      Name a role instead; a team mailbox such as digital.team@… goes into the organisation’s contact."
    `)
  })

  it('says a telephone number however it is written', () => {
    const said = says(personalDetails, { benefits: { a: { notes: 'Ring 01632 960123.' }, b: { notes: 'Ring +44 (0)20 7946 0018.' }, c: { notes: 'Ring (020) 7946 0018.' }, d: { notes: 'Ring 07700-900123.' } } })
    expect(said).toMatchInlineSnapshot(`
      "benefits/a notes
      This looks like a telephone number: 01632 960123.
      Take it out; name a role or a team mailbox instead.

      benefits/b notes
      This looks like a telephone number: +44 (0)20 7946 0018.
      Take it out; name a role or a team mailbox instead.

      benefits/c notes
      This looks like a telephone number: (020) 7946 0018.
      Take it out; name a role or a team mailbox instead.

      benefits/d notes
      This looks like a telephone number: 07700-900123.
      Take it out; name a role or a team mailbox instead."
    `)
  })

  it('says an NHS number without printing it', () => {
    const said = says(personalDetails, { lessons: { a: { context: 'Seen with 943 476 5919 in May.' }, b: { context: 'Seen with 9434765919 in May.' } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a context
      This looks like an NHS number: 943….
      Take it out at once and tell the editors: it is in the file’s history too.

      lessons/b context
      This looks like an NHS number: 943….
      Take it out at once and tell the editors: it is in the file’s history too."
    `)
  })

  it('says a person’s own address as an organisation’s contact', () => {
    const said = says(personalDetails, { organisations: { a: { contact: { role: 'Lead', route: 'jane.smith@trust.example', offers: ['call'], capacity: 'open', consentedUntil: '2027-01-01' } } } })
    expect(said).toMatchInlineSnapshot(`
      "organisations/a contact.route
      This looks like one person’s own address: jane.smith@trust.example.
      Give a team mailbox, such as digital.team@trust.example, or a web form."
    `)
  })

  it('says where in the prose it stands', () => {
    const said = says(personalDetails, { lessons: { a: {} } }, { prose: { 'lessons/a': { body: 'First line.\nWrite to jane.smith@trust.example today.' } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a 17:10
      This looks like an e-mail address: jane.smith@trust.example.
      Name a role instead; a team mailbox such as digital.team@… goes into the organisation’s contact."
    `)
  })

  it('says the name of a person: a role is enough', () => {
    const said = says(personalDetails, { lessons: { a: { context: 'Seen with Mrs J. Smith in May.' }, b: { context: 'A patient named Mary Jones fell.' } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a context
      This looks like the name of a person: Mrs J. Smith.
      Write “a patient” or “a nurse” instead: a role, never a name.

      lessons/b context
      This looks like the name of a person: Mary Jones.
      Write “a patient” or “a nurse” instead: a role, never a name."
    `)
  })

  it('takes names of things, and patients who call', () => {
    const said = says(personalDetails, { lessons: { a: { context: 'The Master Patient Index held it; the patient called NHS 111, and a system named Lorenzo knew. Miss rates fell.' } } })
    expect(said).toBe('')
  })

  it('looks inside a link of the prose', () => {
    const said = says(personalDetails, { lessons: { a: {} } }, { prose: { 'lessons/a': { body: 'Ask [Jane](mailto:jane@trust.example).', segments: [{ kind: 'html', html: 'Ask <a href="mailto:jane@trust.example">Jane</a>.' }] } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a 16:19
      This looks like an e-mail address: jane@trust.example.
      Name a role instead; a team mailbox such as digital.team@… goes into the organisation’s contact."
    `)
  })

  it('takes a team’s mailbox', () => {
    const said = says(personalDetails, { organisations: { a: { contact: { role: 'Digital team', route: 'digital.team@trust.example', offers: ['call'], capacity: 'open', consentedUntil: '2027-01-01' } } } })
    expect(said).toBe('')
  })

  it('takes ten digits that fail the check, large figures, addresses and numbers of documents', () => {
    const said = says(personalDetails, { benefits: { a: { notes: 'In all 9434765918 rows, £1 234 567 890, PMID 0123456789, https://x.example/01632960123 and 10.1000/01632960123.' } } })
    expect(said).toBe('')
  })
})
