import { describe, expect, it } from 'vitest'
import { bareDoi, tidyAddress } from '#engine/repair/addresses.ts'

describe('a DOI', () => {
  it.each([
    'https://doi.org/10.1136/bmj.i3835',
    'http://dx.doi.org/10.1136/bmj.i3835',
    'doi.org/10.1136/bmj.i3835',
    'doi:10.1136/bmj.i3835',
    'DOI: 10.1136/bmj.i3835',
    'https://doi.org/doi:10.1136/bmj.i3835.',
    '10.1136/bmj.i3835.',
    '10.1136/bmj.i3835',
  ])('written as %s stands alone afterwards', (words) => expect(bareDoi(words)).toEqual({ now: '10.1136/bmj.i3835' }))

  it('in an address has its signs written out', () => {
    expect(bareDoi('https://doi.org/10.1002/%28SICI%291097-0258')).toEqual({ now: '10.1002/(SICI)1097-0258' })
    expect(bareDoi('10.1002/50%25')).toEqual({ now: '10.1002/50%25' })
  })

  it('with something after it is left to a person', () => expect(bareDoi('https://doi.org/10.1136/bmj.i3835?source=mail')).toHaveProperty('doubt'))

  it('that is none stays as it is', () => {
    for (const words of ['https://www.bmj.com/content/10.1136/bmj.i3835', 'not known', 'doi:', '10.1136']) expect(bareDoi(words)).toEqual({ now: words })
  })
})

describe('a web address', () => {
  it('leads to doi.org by https, and nowhere else is that assumed', () => {
    expect(tidyAddress('http://doi.org/10.1136/x')).toEqual({ now: 'https://doi.org/10.1136/x' })
    expect(tidyAddress('HTTP://dx.doi.org/10.1136/x.')).toEqual({ now: 'https://dx.doi.org/10.1136/x' })
    for (const words of ['http://www.nhs.uk/x', 'http://doi.org.example/x', 'https://nhs.uk/?at=http://doi.org/']) expect(tidyAddress(words)).toEqual({ now: words })
  })

  it('loses the full stop of a sentence where it can be nothing else', () => {
    expect(tidyAddress('https://www.nhs.uk/report.pdf.')).toEqual({ now: 'https://www.nhs.uk/report.pdf' })
    expect(tidyAddress('https://www.nhs.uk/.')).toEqual({ now: 'https://www.nhs.uk/' })
    expect(tidyAddress('https://www.nhs.uk.')).toEqual({ now: 'https://www.nhs.uk' })
  })

  it('keeps a full stop that may belong to it, and says so', () => expect(tidyAddress('https://en.wikipedia.org/wiki/Acme_Inc.')).toHaveProperty('doubt'))
})
