/** A guided form. Only this file is loaded with the page; the schema and the checks come when somebody begins, or when a draft is kept here. */
import { asAnswers } from '#engine/form/answers.ts'
import { kept } from './parts/kept.ts'

const form = document.querySelector<HTMLFormElement>('#form')
const status = document.querySelector('#status')

const open = (page: HTMLFormElement): void => {
  const keptAs = (name: string) => kept(name, (found) => {
    const answers = asAnswers(found)
    return answers && [...answers]
  })
  const name = `form-${page.dataset['form']}`
  const [keeps, before] = [keptAs(name), keptAs(`${name}:before`)]
  const found = keeps.read()
  let started: Promise<{ check: () => void }> | undefined
  const start = () => (started ??= import('./form/tool.ts').then(({ startTool }) => startTool(page, keeps, before, found)))
  const failed = (): void => {
    started = undefined
    if (status) status.textContent = 'The form could not be loaded whole. Check the connection and try again; the file at the foot of this page works without it.'
  }
  page.addEventListener('focusin', () => void start().catch(failed))
  page.addEventListener('submit', (event) => {
    event.preventDefault()
    void start().then(({ check }) => check()).catch(failed)
  })
  if (page.contains(document.activeElement) || location.search !== '' || found.value !== undefined || found.spoilt || !before.isEmpty()) void start().catch(failed)
}

if (form) open(form)
