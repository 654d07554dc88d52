import { filesOf, type MadeFile } from '#engine/form/files.ts'
import type { Form } from '#engine/form/ask.ts'
import type { Review } from '#engine/form/review.ts'
import { asOneText, mailboxOf, message, newFilePage } from '#engine/form/ways-out.ts'
import type { World } from '#engine/form/world.ts'
import { element } from '../parts/element.ts'
import { saveFile } from '../parts/files.ts'

const thousands = new Intl.NumberFormat('en-GB')
const outside = (href: string, words: string, style = ''): HTMLElement => element('a', { href, class: style, target: '_blank', rel: 'noopener noreferrer' }, words, element('span', { class: 'hidden' }, ' (opens in a new tab)'))
const button = (words: string, act: () => void): HTMLElement => {
  const made = element('button', { type: 'button', class: 'plain' }, words)
  made.addEventListener('click', act)
  return made
}
const placeOf = ({ folder, name }: MadeFile, { programme }: World): string => `${programme.contentPath}/${folder}/${name}`

const propose = (files: readonly MadeFile[], world: World): HTMLElement | undefined => {
  const host = new URL(world.programme.repository).hostname
  const links = files.map((file, index) => {
    const way = newFilePage(world.programme, file)
    const which = files.length > 1 ? `file ${index + 1} of ${files.length}, the ${file.what},` : 'it'
    if (way === undefined) return undefined
    if ('tooLong' in way) return element('p', { class: 'gap' }, `The ${file.what} is too long for this way: its address would have ${thousands.format(way.tooLong)} characters, and 7,500 is the most. Download the file instead.`)
    return element('p', {}, outside(way.address, `Propose ${which} at ${host}`, 'button'))
  })
  if (links.every((link) => link === undefined)) return undefined
  const steps = 'You need a free account there. The file is filled in already: press “Commit changes”, then “Propose changes” and “Create pull request”. Nothing changes on this site until an editor has read it.'
  const several = files.length > 1 ? ' Each file becomes a proposal of its own: until an editor puts them together, the check says of one that the other is missing.' : ''
  return element('li', {}, element('strong', {}, 'Propose it where the records are kept.'), ' ', steps, several, ...links)
}

const download = (files: readonly MadeFile[]): HTMLElement =>
  element('li', {}, element('strong', {}, 'Download it.'), ' To keep, or for somebody else to send. ', ...files.flatMap(({ name, text, what }) => [button(files.length > 1 ? `Download the ${what}` : 'Download the file', () => saveFile(name, new Blob([text], { type: name.endsWith('json') ? 'application/json' : 'text/markdown' }))), ' ']))

const write = (form: Form, files: readonly MadeFile[], world: World): HTMLElement => {
  const { contact, contentPath, name } = world.programme
  const mailbox = mailboxOf(contact)
  if (mailbox !== undefined) {
    const { address, attach } = message(mailbox, `For ${name}: a ${form.name}`, files, contentPath)
    return element('li', {}, element('strong', {}, 'E-mail it.'), ` ${attach ? 'It is too long for the message itself: download it first and attach it. ' : ''}`, element('a', { href: address }, `Write to ${mailbox}`))
  }
  const said = element('span', { role: 'status' })
  const copy = button('Copy the text', () => void navigator.clipboard.writeText(asOneText(files, contentPath)).then(() => (said.textContent = ' Copied.'), () => (said.textContent = ' The browser does not allow it: mark the text above and copy it.')))
  return element('li', {}, element('strong', {}, 'Send the text to the editors.'), ' Copy it, then paste it into their form: ', copy, said, ' ', outside(contact, 'Open their form'))
}

const unnamed = (form: Form, { built }: Review): HTMLElement | undefined =>
  form.collection === 'lessons' && built.data['told'] !== 'named'
    ? element('p', { class: 'gap' }, 'You tell it without naming the place. A proposal is public and shows the name of your account: if that would give the place away, download the file and let somebody elsewhere send it.')
    : undefined

const draftWords = ({ built: { data, drafts } }: Review): string | undefined => {
  if (data['draft'] !== true) return undefined
  return drafts.length > 0
    ? 'What was not in the list gets a file of its own. All are marked “draft”: an editor fills in what is missing and takes the mark off.'
    : 'The file is marked “draft”, because a word is missing from a list: an editor adds it and takes the mark off.'
}

/** The finished files as they will stand in the library, and the three ways to send them. */
export const madePart = (form: Form, review: Review, world: World): readonly Node[] => {
  const files = filesOf(form, review.built)
  const looks = review.said.filter(({ severity }) => severity === 'warning')
  const draft = draftWords(review)
  return [
    element('h2', { id: 'made-title' }, files.length > 1 ? 'Your files are ready' : 'Your file is ready'),
    ...(draft === undefined ? [] : [element('p', {}, draft)]),
    ...(looks.length === 0 ? [] : [element('p', {}, 'Worth a look before you send it:'), element('ul', {}, ...looks.map(({ message: words, help }) => element('li', {}, [words, help].filter(Boolean).join(' '))))]),
    ...files.flatMap((file) => [element('h3', {}, element('code', {}, placeOf(file, world))), element('pre', { tabindex: 0, role: 'region', 'aria-label': file.name }, element('code', {}, file.text))]),
    element('h3', {}, 'Send it'),
    ...[unnamed(form, review)].filter((part) => part !== undefined),
    element('ol', { class: 'ways' }, propose(files, world), download(files), write(form, files, world)),
  ]
}
