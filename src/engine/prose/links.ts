/** Why an address may not be published, as a problem without its place. */
export interface AddressProblem {
  readonly code: string
  readonly message: string
  readonly help: string
}

const scheme = /^([a-z][a-z0-9+.-]*):/i
const colonFirst = /^[^/?#]*:/
const linkHelp = 'Link to an address that starts with https://, http:// or mailto:, to a page of this site, or to #a-heading.'

const badAddress = (message: string): AddressProblem => ({ code: 'link-address', message, help: linkHelp })

const webProblem = (address: string): AddressProblem | undefined => {
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return badAddress(`"${address.slice(0, 80)}" is not a whole web address.`)
  const { username, password } = new URL(address)
  if (username === '' && password === '') return undefined
  return {
    code: 'link-credentials',
    message: 'This link carries a user name or a password.',
    help: 'Take everything between // and @ out of the address, and change that password: it has been shared.',
  }
}

/** Addresses of other places that lack their beginning: a browser would look for them on this site. */
const beginnings = [
  [/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i, 'mailto:', 'This is a mailbox.'],
  [/^10\.\d{4,9}\/\S+$/, 'https://doi.org/', 'This is a DOI, not a whole web address.'],
  [/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|gov|nhs|edu|eu|ie|io|info)(?:[/?#]|$))/i, 'https://', 'This web address has no beginning.'],
] as const

/** May this address stand in a link? undefined when it may. */
export const linkProblem = (address: string): AddressProblem | undefined => {
  if (/[\s\\]|%(?:0[0-9a-f]|1[0-9a-f]|5c)/i.test(address)) return badAddress('A link cannot hold spaces, line ends or backslashes.')
  const named = scheme.exec(address)?.[1]?.toLowerCase()
  if (named === 'https' || named === 'http') return webProblem(address)
  if (named === 'mailto') return /^mailto:[^@\s]+@[^@\s]+$/i.test(address) ? undefined : badAddress('This is not a whole e-mail address.')
  if (named !== undefined || colonFirst.test(address))
    return {
      code: 'link-scheme',
      message: `Links that start with "${(named ?? address.split(':')[0] ?? '').slice(0, 40)}:" are not published.`,
      help: linkHelp,
    }
  if (address.startsWith('//')) return badAddress('Write https: in front of the two slashes.')
  const lacking = beginnings.find(([pattern]) => pattern.test(address))
  if (lacking) return { code: 'link-address', message: lacking[2], help: `Write ${lacking[1]}${address}.` }
  return undefined
}

/** Does a link leave this site? */
export const isExternal = (address: string): boolean => /^https?:/i.test(address)

const imagePath = /^(?:\.\/|\.\.\/|\/)?[a-z0-9_][\w.-]*(?:\/[a-z0-9_][\w.-]*)*$/i
const imageType = /\.(?:png|jpe?g|webp|avif)$/i

/** May this path stand in an image? Only pictures inside the content folder may. undefined when it may. */
export const imageProblem = (path: string): AddressProblem | undefined => {
  const help = 'Put the picture into public/ in the content folder and name it from there, such as /ward.png: letters, digits, hyphens.'
  if (colonFirst.test(path) || path.startsWith('//')) return { code: 'image-place', message: 'Pictures from other places are not published.', help }
  if (!imagePath.test(path)) return { code: 'image-place', message: `"${path.slice(0, 80)}" is not a path inside the content folder.`, help }
  if (imageType.test(path)) return undefined
  const type = /\.(\w+)$/.exec(path)?.[1]
  return {
    code: 'image-type',
    message: type ? `Pictures of type .${type.slice(0, 20)} are not published.` : 'This picture has no file type.',
    help: 'Save the picture as .png, .jpg, .webp or .avif.',
  }
}
