interface PlannedTime {
  readonly capability: string
  readonly name: string
  readonly unit: string
  /** The classes of the results it rests on. */
  readonly classes: readonly string[]
}

const clockUnits: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours'])
const isStaffTime = ({ unit, classes }: PlannedTime): boolean => clockUnits.has(unit) && classes.includes('non-cash-releasing')

/** A warning for each capability with which two or more measures of staff time are planned: saved in one, counted again in the other. */
export const sameMinutes = (rows: readonly PlannedTime[]): readonly string[] =>
  [...Map.groupBy(rows.filter(isStaffTime), ({ capability }) => capability)].flatMap(([capability, same]) => {
    const names = [...new Set(same.map(({ name }) => `“${name}”`))]
    return names.length < 2 ? [] : [`These may be the same minutes: ${names.slice(0, -1).join(', ')} and ${names.at(-1)}, all staff time with ${capability}. Time counted in one may be counted again in another. Plan one of them, or say how they differ.`]
  })
