import type { APIRoute } from 'astro'
import { choiceLists, choicesOf, settingOf } from '#engine/form/choices.ts'
import type { Library } from '#engine/library/library.ts'
import { getLibrary } from '../../../library.ts'

const files: Readonly<Record<string, (library: Library) => unknown>> = {
  setting: settingOf,
  ...Object.fromEntries(choiceLists.map((list) => [list, (library: Library) => choicesOf(library, list)])),
}

export const getStaticPaths = () => Object.entries(files).map(([name, make]) => ({ params: { file: `${name}.json` }, props: { make } }))

/** What the guided forms offer to choose from, and what they know of their programme. */
export const GET: APIRoute = async ({ props }) => new Response(JSON.stringify((props['make'] as (library: Library) => unknown)(await getLibrary())))
