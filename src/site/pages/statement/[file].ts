import type { APIRoute } from 'astro'
import { allPlanningOptions, type CapabilityOptions } from '#engine/planning/options.ts'
import { emptyRegister } from '#engine/planning/register.ts'
import { registerCsv } from '#engine/planning/register-csv.ts'
import { getLibrary } from '../../library.ts'

const formats: Readonly<Record<string, (options: CapabilityOptions) => string>> = { json: (options) => `${JSON.stringify(options)}\n`, csv: (options) => registerCsv(emptyRegister(options)) }

export const getStaticPaths = async () => allPlanningOptions(await getLibrary()).flatMap((options) => Object.entries(formats).map(([format, write]) => ({ params: { file: `${options.id}.${format}` }, props: { options, write } })))

/** What can be planned for one capability, and its benefits register as far as it goes without the reader’s numbers. */
export const GET: APIRoute = ({ props }) => new Response((props['write'] as (options: CapabilityOptions) => string)(props['options'] as CapabilityOptions))
