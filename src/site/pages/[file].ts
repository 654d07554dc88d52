import type { APIRoute } from 'astro'
import type { Library } from '#engine/library/library.ts'
import { feed, headers, robots, sitemap, theme } from '#engine/publish/site-files.ts'
import { getLibrary } from '../library.ts'

const files: Readonly<Record<string, (library: Library) => string>> = { 'sitemap.xml': sitemap, 'feed.xml': feed, 'robots.txt': robots, 'theme.css': theme, _headers: headers }

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }))

/** The small files at the root of the site. */
export const GET: APIRoute = async ({ params }) => new Response(files[params['file'] ?? '']?.(await getLibrary()))
