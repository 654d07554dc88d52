import { emptySheet } from '#engine/exchange/empty-sheet.ts'

export const GET = () => new Response(emptySheet())
