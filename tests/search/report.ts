import type { Judged } from './judged.ts'
import { firstIsBest, mean, ndcg } from './metrics.ts'

/** How one query went: its score and whether its best answer stood first. */
export interface Outcome extends Judged {
  readonly score: number
  readonly first: boolean
  readonly none: boolean
  readonly pages: readonly string[]
  /** How many of them nobody has judged yet; they count as no use. */
  readonly unjudged: number
}

/** What a way of searching gives for a query: the first ten pages, how many records have all its words. */
export type Ask = (query: string) => Promise<{ readonly pages: readonly string[]; readonly whole: number }>

/** Asks every query. Where nothing in the library answers, to say so is right and to show records as if they had all the words is wrong. */
export const outcomes = async (queries: readonly Judged[], ask: Ask): Promise<readonly Outcome[]> => {
  const all: Outcome[] = []
  for (const judged of queries) {
    const { pages, whole } = await ask(judged.query)
    const score = judged.grades.size === 0 ? Number(whole === 0) : ndcg(pages, judged.grades)
    all.push({ ...judged, pages, score, first: judged.grades.size === 0 ? whole === 0 : firstIsBest(pages, judged.grades), none: pages.length === 0 && judged.grades.size > 0, unjudged: judged.grades.size === 0 ? 0 : pages.filter((page) => !judged.grades.has(page)).length })
  }
  return all
}

/** One line of figures over some outcomes. */
export const figures = (some: readonly Outcome[]) => ({ queries: some.length, ndcg: mean(some.map(({ score }) => score)), first: mean(some.map(({ first }) => Number(first))), none: some.filter(({ none }) => none).length, unjudged: some.reduce((sum, { unjudged }) => sum + unjudged, 0) })

/** Outcomes by class, in the order of the classes’ first query. */
export const byClass = (all: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> => Map.groupBy(all, (outcome) => outcome.class)

const line = (name: string, { queries, ndcg: score, first, none, unjudged }: ReturnType<typeof figures>): string => `${name.padEnd(14)} ${String(queries).padStart(4)}  nDCG@10 ${score.toFixed(3)}  S@1 ${first.toFixed(2)}  nothing ${none}  not judged ${unjudged}`

/** What search is meant to reach, over all queries and in each class. */
const goal = { all: 0.9, class: 0.8 } as const

/** Where it falls short of that, in one line; an empty one where it does not. */
const short = (all: readonly Outcome[]): readonly string[] => {
  const missed = [['all', all, goal.all] as const, ...[...byClass(all)].map(([kind, some]) => [kind, some, goal.class] as const)].filter(([, some, wanted]) => figures(some).ndcg < wanted)
  return missed.length === 0 ? [] : [`short of the goal: ${missed.map(([kind, some, wanted]) => `${kind} ${figures(some).ndcg.toFixed(3)} of ${wanted.toFixed(2)}`).join(', ')}`]
}

/** The whole report: all, tuned and held-out queries, each class, and the worst queries by name. */
export const report = (name: string, all: readonly Outcome[]): string =>
  [
    name,
    line('all', figures(all)),
    line('tuned on', figures(all.filter(({ heldOut }) => !heldOut))),
    line('held out', figures(all.filter(({ heldOut }) => heldOut))),
    ...[...byClass(all)].map(([kind, some]) => line(`  ${kind}`, figures(some))),
    ...short(all),
    ...[...all].sort((a, b) => a.score - b.score).slice(0, 10).filter(({ score }) => score < 0.8).map(({ query, score, heldOut }) => `    ${score.toFixed(2)} ${heldOut ? '(held out)' : query}`),
  ].join('\n')
