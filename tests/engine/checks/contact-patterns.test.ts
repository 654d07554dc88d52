import { describe, expect, it } from 'vitest'
import { isNhsNumber, isTeamMailbox, personalDetails } from '../../../src/engine/checks/contact-patterns.ts'

describe('personal details in a text', () => {
  it('knows an NHS number by its last digit', () => {
    expect(isNhsNumber('9434765919')).toBe(true)
    expect(isNhsNumber('9434765918')).toBe(false)
    expect(isNhsNumber('0000000000')).toBe(false)
  })

  it('knows a team’s mailbox by its name', () => {
    expect(['info@x.example', 'rxx.digital@x.example', 'epr-team@x.example', 'digitaltransformation@x.example'].map(isTeamMailbox)).toEqual([true, true, true, true])
    expect(['jane.smith@x.example', 'j.smith2@x.example'].map(isTeamMailbox)).toEqual([false, false])
  })

  it.each([['0300 123 4567'], ['01632 960 123'], ['+44 7700 900123'], ['+441632960123'], ['020-7946-0018']])('%s is a telephone number', (written) => {
    expect(personalDetails(`Ring ${written} today.`)).toEqual([{ kind: 'telephone number', written }])
  })

  it.each([['NHS 111'], ['0.0123456789'], ['£0123456789'], ['ISBN 0-19-852663-6'], ['2019-04-07'], ['1,234,567,890'], ['between 2012 and 2014 1,200 patients']])('%s is none', (text) => {
    expect(personalDetails(text)).toEqual([])
  })
})
