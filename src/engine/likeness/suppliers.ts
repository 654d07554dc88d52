/** A supplier of electronic records under every name it has had, so that two spellings of one company count as one. */
export interface Supplier {
  readonly id: string
  readonly label: string
  /** What else readers may know it by; said beside the label in the form. */
  readonly also?: string
  /** Whole words that give it away in a name, in lower case. */
  readonly names: readonly string[]
  /** Why these names are one: renamed, bought, or one firm’s product. */
  readonly why: string
}

/** The suppliers this engine knows. A name it does not know counts as a supplier of its own, as it is written. */
export const suppliers = [
  { id: 'oracle-health', label: 'Oracle Health', also: 'Cerner, Millennium', names: ['cerner', 'oracle health', 'millennium'], why: 'Oracle bought Cerner in 2022 and renamed it; Millennium is its record.' },
  { id: 'epic', label: 'Epic', names: ['epic'], why: 'Epic Systems Corporation is the firm’s whole name.' },
  { id: 'meditech', label: 'Meditech', also: 'Expanse, Magic', names: ['meditech'], why: 'Magic, 6.0 and Expanse are generations of one firm’s record; the national list writes Meditech Group Limited.' },
  { id: 'system-c', label: 'System C', also: 'CareFlow, Medway', names: ['system c', 'careflow'], why: 'CareFlow, and Medway before it, are records of System C Healthcare.' },
  { id: 'altera', label: 'Altera', also: 'Allscripts, Sunrise', names: ['altera', 'allscripts', 'sunrise'], why: 'Harris bought the hospital part of Allscripts in 2022 and named it Altera Digital Health; Sunrise is its record.' },
  { id: 'dedalus', label: 'Dedalus', also: 'Lorenzo, iSoft, DXC', names: ['dedalus', 'lorenzo', 'isoft', 'dxc'], why: 'CSC, later DXC, bought iSoft, the maker of Lorenzo, in 2011; Dedalus agreed to buy that business in 2020.' },
  { id: 'intersystems', label: 'InterSystems', also: 'TrakCare', names: ['intersystems', 'trakcare'], why: 'TrakCare is the record of InterSystems.' },
  { id: 'tpp', label: 'TPP', also: 'SystmOne', names: ['tpp', 'systmone'], why: 'SystmOne is the record of TPP.' },
  { id: 'access', label: 'The Access Group', also: 'Rio, Servelec', names: ['access group', 'servelec', 'rio'], why: 'Rio was made by Servelec, which the Access Group bought.' },
  { id: 'advanced', label: 'Advanced', also: 'Carenotes', names: ['advanced health and care', 'oneadvanced', 'carenotes'], why: 'Carenotes is the record of Advanced Health and Care.' },
  { id: 'nervecentre', label: 'Nervecentre', names: ['nervecentre'], why: 'Nervecentre Software is the firm’s whole name.' },
  { id: 'ims-maxims', label: 'IMS Maxims', names: ['maxims'], why: 'One name, with and without Ltd.' },
  { id: 'civica', label: 'Civica', names: ['civica'], why: 'Civica UK Limited is the firm’s whole name.' },
  { id: 'cleric', label: 'Cleric', names: ['cleric'], why: 'Cleric Computer Services is the firm’s whole name.' },
  { id: 'ortivus', label: 'Ortivus', names: ['ortivus'], why: 'Ortivus UK is the British part of the firm.' },
  { id: 'quadramed', label: 'QuadraMed', names: ['quadramed'], why: 'One name only.' },
] as const satisfies readonly Supplier[]

/** What is consciously no supplier that two places could share. */
export const noSupplier = {
  own: { label: 'Built in house, or several joined together', names: ['in house', 'generic', 'several'], why: 'Each place built or joined its own: two of them need not be alike.' },
  none: { label: 'No electronic record yet', names: [], why: 'Said by the status of a record, not by a name.' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly names: readonly string[]; readonly why: string }>>

/** A supplier as places are compared by it. `unknown` says that the table has no such name. */
export interface Named {
  readonly id: string
  readonly label: string
  readonly also?: string | undefined
  readonly unknown?: true
}

const firm = /\b(?:ltd|limited|corporation|corp|inc|plc|uk)\b\.?/gi
const wordsOf = (name: string): string => ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `

/** Which supplier a name in a record means. */
export const supplierNamed = (name: string): Named => {
  const words = wordsOf(name)
  const holds = (names: readonly string[]) => names.some((one) => words.includes(` ${one} `))
  const known = (suppliers as readonly Supplier[]).find(({ names }) => holds(names))
  if (known) return { id: known.id, label: known.label, also: known.also }
  if (holds(noSupplier.own.names)) return { id: 'own', label: noSupplier.own.label }
  const label = name.replace(firm, '').replace(/\s+/g, ' ').trim() || name
  return { id: wordsOf(label).trim().replaceAll(' ', '-'), label, unknown: true }
}
