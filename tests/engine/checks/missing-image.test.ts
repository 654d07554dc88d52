import { describe, expect, it } from 'vitest'
import { missingImage } from '../../../src/engine/checks/missing-image.ts'
import { says } from './given.ts'

describe('missing-image', () => {
  it('says a picture that is not there, with the nearest name', () => {
    const said = says(missingImage, { lessons: { a: {} } }, { publicFiles: ['/ward-round.svg'], prose: { 'lessons/a': { body: 'See:\n\n<Figure src="/ward-rond.svg" alt="A ward" />', segments: [{ kind: 'component', name: 'Figure', props: { src: '/ward-rond.svg', alt: 'A ward' }, children: [], inline: false }] } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a 18:14
      There is no picture /ward-rond.svg.
      Write "/ward-round.svg"."
    `)
  })

  it('says a missing picture written in Markdown, even inside a component', () => {
    const said = says(missingImage, { lessons: { a: {} } }, { prose: { 'lessons/a': { body: '![A ward](/ward.svg)', segments: [{ kind: 'component', name: 'Note', props: {}, children: [{ kind: 'html', html: '<img src="/ward.svg" alt="A ward">' }], inline: false }] } } })
    expect(said).toMatchInlineSnapshot(`
      "lessons/a 16:11
      There is no picture /ward.svg.
      Put the file at public/ward.svg in the content folder, and write "/ward.svg"."
    `)
  })

  it('takes a picture that is there', () => {
    const said = says(missingImage, { lessons: { a: {} } }, { publicFiles: ['/ward.svg'], prose: { 'lessons/a': { body: '<img src="/ward.svg" alt="A ward">' } } })
    expect(said).toBe('')
  })
})
