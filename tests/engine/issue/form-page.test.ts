import { expect, it } from 'vitest'
import { issueFormPage } from '#engine/issue/form-page.ts'
import { issueForms } from '#engine/issue/forms.ts'

const contact = 'https://github.com/a-programme/library/issues/new'

it('a form of the repository is opened by its name, with the answers that are known', () => {
  expect(issueFormPage({ contact }, 'lesson')).toBe(`${contact}?template=lesson.yml`)
  expect(issueFormPage({ contact }, 'correction', { page: 'https://a.example/lessons/b/' })).toBe(`${contact}?template=correction.yml&page=https%3A%2F%2Fa.example%2Flessons%2Fb%2F`)
})

it('a contact of another kind is asked as it is', () => {
  expect(issueFormPage({ contact: 'https://programme.example/contact/' }, 'lesson')).toBe('https://programme.example/contact/')
  expect(issueFormPage({ contact: 'https://programme.example/contact/' }, 'correction', { page: 'x' })).toBe('https://programme.example/contact/?page=x')
})

it('the form for a correction asks which page it is about under the name that records give it', () => {
  const form = issueForms({ vocabulary: {} }).find(({ name }) => name === 'correction')
  expect(form?.questions.map(({ id }) => id)).toContain('page')
})
