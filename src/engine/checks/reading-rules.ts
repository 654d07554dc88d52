import type { Rule } from './rule.ts'

/** The words of a rule, without its check: all that its page needs. */
export type RuleWords = Omit<Rule, 'check'>

const error = (name: string, title: string, why: string, wrong: string, right: string): RuleWords => ({ name, severity: 'error', title, why, wrong, right })

/** What reading a file itself insists on, before any rule looks at what it says. */
export const readingRules: readonly RuleWords[] = [
  error('missing-folder', 'There must be a content folder', 'Everything is built from one folder of records. Without it there is nothing to read.', 'CONTENT_DIR=./contents', 'CONTENT_DIR=./content'),
  error('missing-programme', 'The content folder says whose it is', 'The site’s name, address and licence come from programme.json. Without it no page can be built.', 'content/ without programme.json', 'content/programme.json'),
  error('misplaced-file', 'Every record lives in its collection’s folder', 'The folder says what kind of record a file is. A file elsewhere would be left out without anybody noticing.', 'content/lesson/train-early.mdx', 'content/lessons/train-early.mdx'),
  error('bad-id', 'A file name is an id', 'The file name becomes the record’s permanent address. Lower-case words and hyphens read the same in every system.', 'Train Early (final).mdx', 'train-early.mdx'),
  error('file-too-large', 'A record is at most 256 kB', 'A record that long cannot be read or reviewed. Large files also slow every check and build.', 'a 3 MB file of pasted tables', 'a record that links to the document'),
  error('symbolic-link', 'Links to other files are not followed', 'A link could lead out of the content folder, to files that nobody meant to publish.', 'lessons/a.mdx → ../../secrets', 'the file itself'),
  error('wrong-encoding', 'Files are saved as UTF-8', 'Other encodings turn £ and ’ into other signs, and figures into nonsense. Every editor can save as UTF-8.', 'saved as “ANSI” or “UTF-16”', 'saved as “UTF-8”'),
  error('hidden-character', 'No invisible characters', 'Some characters cannot be seen and can make text read other than it is. They mostly come along when text is pasted.', 'a right-to-left mark before a number', 'the words typed again'),
  error('broken-json', 'The file must be JSON', 'A missing comma or quote hides the whole record from readers. The report shows the first place that cannot be read.', '"unit": "%" "effect": "benefit"', '"unit": "%", "effect": "benefit"'),
  error('broken-front-matter', 'The facts at the top must be readable', 'The facts of a lesson or blueprint stand between two lines of three hyphens. If they cannot be read, the record cannot be shown.', 'statement: Do this: now', 'statement: "Do this: now"'),
  error('duplicate-field', 'A field stands once', 'With two values nobody knows which was meant. The second would silently win.', '"unit": "%", "unit": "minutes"', '"unit": "%"'),
  error('unknown-field', 'Only known fields', 'A misspelt field name would be dropped in silence, and its figure with it.', '"organistion": "airedale"', '"organisation": "airedale"'),
  error('missing-field', 'The needed fields are there', 'Without them a reader could not tell what was measured, where, or against what.', 'a benefit without "effect"', '"effect": "null"'),
  error('unknown-word', 'Words from the list', 'Lists keep the same thing under the same word, so that it can be found and counted.', '"effect": "positive"', '"effect": "benefit"'),
  error('wrong-kind', 'Numbers are numbers, words are words', 'A number written as words cannot be drawn, compared or checked.', '"value": "11.5%"', '"value": 11.5'),
  error('wrong-value', 'The value fits the field', 'A date, an address or a length that does not fit would break a page or mislead a reader.', '"reviewed": "22/11/2026"', '"reviewed": "2026-11-22"'),
  error('code-in-prose', 'Prose is never code', 'Nothing a contributor writes is run. Import lines and curly brackets could do anything to whoever builds the site.', 'import fs from "fs"', 'plain words'),
  error('html-in-prose', 'No HTML in prose', 'HTML can carry scripts and break the page for people who use a screen reader. Markdown and the named components are enough.', '<div onclick="…">', '<Note>…</Note>'),
  error('component-in-prose', 'Components as they are documented', 'A component that is misspelt or lacks what it needs would show nothing where a figure should stand.', '<Benfit id="x" />', '<Benefit id="fewer-wrong-doses" />'),
  error('unsafe-link', 'Links lead where they say', 'Only web, mail and page links are published. Other kinds can run code or give away a password.', '[click](javascript:…)', '[the report](https://example.org/report)'),
  error('unsafe-image', 'Pictures come from the content folder', 'A picture from elsewhere can change or vanish, and tells its owner who reads the page. SVG files can carry scripts.', '![](https://example.org/x.svg)', '![What it shows](/ward.png)'),
  error('unsafe-public-file', 'Published files cannot run', 'Files in public/ go out as they are. A page or drawing with a script in it would run in every reader’s browser.', 'public/chart.html', 'public/chart.png'),
  error('unreadable-prose', 'The text can be read', 'A tag that is not closed or a heading at the wrong level hides text from readers. The report shows the place.', '# A second title', '## A section'),
  error('unneeded-exception', 'Exceptions go when they are not needed', 'An exception that no longer excuses anything would hide the next mistake.', 'an exception for a record that now passes', 'no exception'),
]
