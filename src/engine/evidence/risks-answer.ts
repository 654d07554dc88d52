import type { Library, RecordOf } from '../library/library.ts'
import { addressOf } from '../library/titles.ts'
import { type Answer, plain, questions } from './answer.ts'
import type { CapabilityView } from './capability-view.ts'
import { anyBlueprint, saidByBlueprint } from './said-by-blueprint.ts'

const countWords = (count: number, one: string): string => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`)

// Harm to patients is shown before harm to purse or patience; within that, the strongest comparison first.
const gravest = ['clinical-outcomes', 'safety-quality', 'patient-experience']
const weight = (library: Library, { measure }: RecordOf<'benefits'>): number => {
  const rank = gravest.indexOf(library.get('measures', measure).domain)
  return rank === -1 ? gravest.length : rank
}

/** What goes wrong: the gravest harms measured, else what a blueprint answers, else a lesson on what to avoid; silence is never taken for safety. */
export const risksAnswer = (library: Library, view: CapabilityView): Answer => {
  const harms = view.benefits.filter(({ effect }) => effect === 'disbenefit').sort((a, b) => weight(library, a) - weight(library, b))
  const warnings = view.lessons.filter(({ polarity }) => polarity === 'avoid')
  const counts = [countWords(harms.length, 'disbenefit'), countWords(warnings.length, 'lesson') && `${countWords(warnings.length, 'lesson')} on what to avoid`].filter(Boolean).join(' and ')
  const said = harms.length > 0 ? undefined : saidByBlueprint(library, view.blueprints, 'risks', anyBlueprint)
  if (said) return { ...said, detail: [...plain(`No disbenefit is recorded as a result${counts === '' ? '' : `; ${counts}`}. `), ...said.detail] }
  const shown = harms.length > 0 ? harms.slice(0, 2).map((harm) => ({ text: harm.title, href: addressOf(harm) })) : warnings.slice(0, 1).map((lesson) => ({ text: lesson.statement, href: addressOf(lesson) }))
  return {
    id: 'risks',
    question: questions.risks,
    headline: shown.length > 0 ? [...shown.flatMap((one, index) => [...(index > 0 ? plain('; ') : []), one]), ...(harms.length > 0 ? plain('.') : [])] : plain('Not known. No harm is recorded, which does not mean there was none.'),
    detail: plain(`${counts || 'No disbenefit, and no lesson on what to avoid, is recorded'}.`),
  }
}
