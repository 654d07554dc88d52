import type { MadeFile } from './files.ts'
import type { World } from './world.ts'

/** Longer addresses are cut off by browsers and hosts on the way. */
export const addressLimit = 7500
/** Mail programs on Windows cut a longer address off. */
export const mailLimit = 1900

/** A way to send: an address to open, or why there is none. */
export type Way = { readonly address: string } | { readonly tooLong: number } | undefined

/** Is this repository kept at GitHub, by its address? */
export const isGitHub = (repository: string): boolean => {
  const host = URL.canParse(repository) ? new URL(repository).hostname : ''
  return host === 'github.com' || host.startsWith('github.')
}

const within = (address: string, limit: number): Way => (address.length <= limit ? { address } : { tooLong: address.length })

/** The host’s page for a new file, with the file filled in. Nothing where the host is not known to have such a page. */
export const newFilePage = ({ repository, branch, contentPath }: Pick<World['programme'], 'repository' | 'branch' | 'contentPath'>, { folder, name, text }: MadeFile): Way => {
  if (!isGitHub(repository)) return undefined
  const place = [branch, contentPath, folder].flatMap((part) => part.split('/')).filter(Boolean).map(encodeURIComponent).join('/')
  return within(`${repository.replace(/\/+$/, '')}/new/${place}?filename=${encodeURIComponent(name)}&value=${encodeURIComponent(text)}`, addressLimit)
}

/** The mailbox behind a programme’s contact, if it is one. */
export const mailboxOf = (contact: string): string | undefined => /^(?:mailto:)?([^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+)$/i.exec(contact)?.[1]

/** All files as one text, for a message or a contact form. */
export const asOneText = (files: readonly MadeFile[], contentPath: string): string => files.map(({ folder, name, text }) => `File: ${contentPath}/${folder}/${name}\n\n${text}`).join('\n')

/** A message with the files in it; without them where it would be too long, for somebody to attach. */
export const message = (mailbox: string, subject: string, files: readonly MadeFile[], contentPath: string): { readonly address: string; readonly attach: boolean } => {
  const address = (body: string) => `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`
  const whole = address(asOneText(files, contentPath))
  return whole.length <= mailLimit ? { address: whole, attach: false } : { address: address('The file is attached.'), attach: true }
}
