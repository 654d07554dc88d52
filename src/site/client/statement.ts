/** The statement of planned benefits. Only this file is loaded with the page; the tool itself comes when somebody begins. */
import { keptDraft } from './statement/kept-draft.ts'

const form = document.querySelector<HTMLFormElement>('#plan')
const status = document.querySelector('#status')
const keeps = keptDraft('statement')
const before = keptDraft('statement-before')

const open = (plan: HTMLFormElement): void => {
  const found = keeps.read()
  let started: Promise<{ add: (id: string) => Promise<void> }> | undefined
  const start = () => (started ??= import('./statement/tool.ts').then(({ startTool }) => startTool(plan, keeps, before, found.spoilt)))
  const failed = (): void => {
    started = undefined
    if (status) status.textContent = 'The tool could not be loaded. Try again, or download a register below.'
  }
  plan.addEventListener('focusin', () => void start().catch(failed), { once: true })
  plan.addEventListener('submit', (event) => {
    event.preventDefault()
    const id = plan.querySelector('select')?.value ?? ''
    void start().then(({ add }) => add(id)).catch(failed)
  })
  if (location.search !== '' || !keeps.isEmpty() || !before.isEmpty()) void start().catch(failed)
  plan.hidden = false
}

if (form) open(form)
