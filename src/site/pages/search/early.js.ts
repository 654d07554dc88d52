import type { APIRoute } from 'astro'

// Runs before the first paint: a page opened with a query makes room for its results, so that nothing jumps when they come; what needs script is shown.
const early = "document.documentElement.toggleAttribute('data-live', location.search.length > 1)\ndocument.documentElement.toggleAttribute('data-script', true)\n"

export const GET: APIRoute = () => new Response(early)
