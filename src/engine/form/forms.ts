import type { Form } from './ask.ts'
import { benefitForm } from './benefit.ts'
import { blueprintForm } from './blueprint.ts'
import { lessonForm } from './lesson.ts'
import { organisationForm } from './organisation.ts'

/** Every guided form, in the order in which they are offered. */
export const forms: readonly Form[] = [benefitForm, lessonForm, blueprintForm, organisationForm]

/** The form of this name, if there is one. */
export const formNamed = (name: string): Form | undefined => forms.find((form) => form.name === name)
