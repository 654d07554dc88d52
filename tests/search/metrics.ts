/** Grades of pages for one query, by address: 3 exactly what was asked for, 2 a useful answer, 1 worth a look, 0 judged and of no use. */
export type Grades = ReadonlyMap<string, number>

const depth = 10
const gain = (grades: readonly number[]): number => grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)

/** Normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen 2002): 1 where none could stand better, 0 where none is any good. */
export const ndcg = (pages: readonly string[], grades: Grades): number => {
  const best = gain([...grades.values()].sort((a, b) => b - a))
  return best === 0 ? 0 : gain(pages.map((page) => grades.get(page) ?? 0)) / best
}

/** Whether the first result is one of the best there are. */
export const firstIsBest = (pages: readonly string[], grades: Grades): boolean => (grades.get(pages[0] ?? '') ?? 0) === Math.max(0, ...grades.values()) && grades.size > 0

export const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? Number.NaN : numbers.reduce((sum, number) => sum + number, 0) / numbers.length)
