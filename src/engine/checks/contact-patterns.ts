/** A piece of text that could identify a person. */
export interface Detail {
  readonly kind: 'e-mail address' | 'telephone number' | 'NHS number' | 'name of a person'
  readonly written: string
}

const roleWords = (
  'info team digital enquiries enquiry transformation contact office admin support help helpdesk service servicedesk communications comms press media ' +
  'hello mail post feedback innovation informatics improvement benefits programme program project projects research library partnerships governance data ' +
  'it ict foi pals complaints training education epr ehr epma blueprint blueprints exemplar gde ccio cio cnio cmio noreply webmaster general reception ' +
  'secretary desk group network hub lab unit department'
).split(' ')
const longRoleWords = roleWords.filter((word) => word.length >= 4)

/** Is this a team’s mailbox? Its name before the @ holds a role word, such as digital.team. */
export const isTeamMailbox = (address: string): boolean =>
  (address.split('@')[0] ?? '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((part) => roleWords.includes(part) || longRoleWords.some((word) => part.startsWith(word) || part.endsWith(word)))

/** Are these ten digits an NHS number? The last checks the other nine, modulus 11 (NHS Data Dictionary, NHS Number). */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

const notScanned = /\bhttps?:\/\/[^\s"'<>)]+|\b10\.\d{4,9}\/\S+|\b(?:PMID|PMCID|ISBN(?:-1[03])?|ISSN|DOI):?\s*[\w.-]+/gi
// Starts only where no such character stands before it, so that a long run of letters is read once.
const email = /(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g
const telephone = /(?<![\w.,£$€/-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?\(?|\(?0)[1-35789](?:[\s-]?[()]?[\s-]?\d){8,9}(?![\w%]|[.,]\d)/g
const tenDigits = /(?<![\w.,£$€/-])(?:\d{10}|\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4})(?![\w%-]|[.,]\d)/g

// “Master” is left out: a master patient index is no person. So is “called”: patients call the ward.
const name = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]*`
const namedPerson = new RegExp(String.raw`(?<![\p{L}\d])(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?:\p{Lu}\.?\s+)?${name}|(?<=\b(?:patient|resident|child|baby|mother|man|woman|boy|girl) named )${name}(?: ${name})?)`, 'gu')

// Looked for first, because nearly no text has it and the rest is slow.
const mayNamePerson = /M(?:r|rs|s|iss|x)[.\s]| named /

/** Which personal details stand in this text? Web addresses and numbers of documents are not looked at. */
export const personalDetails = (text: string): Detail[] => {
  const people = (mayNamePerson.test(text) ? [...text.matchAll(namedPerson)] : []).map(([written]) => ({ kind: 'name of a person', written }) as const)
  if (!/[@\d]/.test(text)) return people
  const words = text.replace(notScanned, ' ')
  const emails = [...words.matchAll(email)].filter(([address]) => !isTeamMailbox(address))
  const nhs = [...words.matchAll(tenDigits)].filter(([digits]) => isNhsNumber(digits.replace(/\D/g, '')))
  const telephones = [...words.matchAll(telephone)].filter(({ index }) => !nhs.some((found) => found.index === index))
  return [
    ...emails.map(([written]) => ({ kind: 'e-mail address', written }) as const),
    ...telephones.map(([written]) => ({ kind: 'telephone number', written: written.trim() }) as const),
    ...nhs.map(([written]) => ({ kind: 'NHS number', written }) as const),
    ...people,
  ]
}
