import { describe, expect, it } from 'vitest'
import { idFrom } from '#engine/draft/id.ts'
import { emptyShelf, made, refused } from './shelves.ts'

describe('an id', () => {
  it('is made from the words a record is known by', () => {
    expect(made(['benefits', '--title', 'Fewer wrong doses']).id).toBe('fewer-wrong-doses')
    expect(made(['terms', '--label', 'Early warning score']).id).toBe('early-warning-score')
    expect(made(['organisations', '--name', 'St. Elsewhere’s']).id).toBe('st-elsewheres')
    expect(made(['lessons', '--statement', 'Train early.']).id).toBe('train-early')
    expect(made(['sources', '--csl.title', 'A report']).id).toBe('a-report')
  })

  it('keeps letters under their accents, drops numbers in front, and ends after a whole word', () => {
    expect(idFrom('Zürich: 12 cafés')).toBe('zurich-12-cafes')
    expect(idFrom('2020 was late')).toBe('was-late')
    expect(idFrom('one two three', 9)).toBe('one-two')
    expect(idFrom('12 %')).toBeUndefined()
  })
})

describe('no draft is made', () => {
  it('in a collection that does not exist', () => {
    expect(refused(['benefit', 'x'])).toMatchInlineSnapshot(`
      "There is no collection called "benefit".
        Write benefits."
    `)
    expect(refused(['constructor', 'X_y'])).toMatchInlineSnapshot(`
      "There is no collection called "constructor".
        Collections are: capabilities, blueprints, lessons, benefits, measures, plans, costs, timings, practice, adoptions, relationships, organisations, known-blueprints, sources, terms.
      "X_y" cannot be an id: an id is lower-case words joined by hyphens, starting with a letter, 100 characters at most.
        Write x-y."
    `)
  })

  it('without an id, or words to make one from', () => {
    expect(refused(['costs'])).toMatchInlineSnapshot(`
      "The cost needs an id.
        Write npm run new costs an-id."
    `)
    expect(refused(['lessons'])).toMatchInlineSnapshot(`
      "The lesson needs an id.
        Write npm run new lessons an-id, or npm run new lessons -- --statement "…" to have it made from those words."
    `)
    expect(refused(['lessons', '--statement', '???'])).toContain('No id can be made from “???”.')
  })

  it('under a bad id', () => {
    expect(refused(['lessons', 'Train Early!'])).toMatchInlineSnapshot(`
      ""Train Early!" cannot be an id: an id is lower-case words joined by hyphens, starting with a letter, 100 characters at most.
        Write train-early."
    `)
  })

  it('from words that stand alone', () => {
    expect(refused(['lessons', 'train', 'early'])).toMatchInlineSnapshot(`
      ""early" stands alone.
        Put words with spaces in double quotes, and the name of a flag before its value."
    `)
  })

  it('while there is nothing that it must name', () => {
    expect(refused(['lessons', 'train', '--polarity', 'never'], emptyShelf)).toMatchInlineSnapshot(`
      ""sources.0" must name a record of sources, and there is none yet.
        Make one first: npm run new sources.
      --polarity: "never" is not one of the words this field takes.
        It takes "do", "avoid", "it-depends"."
    `)
  })
})
