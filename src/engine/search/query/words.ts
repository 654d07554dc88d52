// American spellings by rule; what British words look alike (size, prize, metre of verse) is left alone.
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})iz(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1is$2'],
  [/^(an|par|cat)alyz/, '$1alys'],
  [/^(.*)(p)ediatric/, '$1$2aediatric'],
  [/anesthe/, 'anaesthe'],
  [/^hemo(?=g|r|d|p|s)/, 'haemo'],
  [/^(ed)ema/, 'oedema'],
  [/^gynec/, 'gynaec'],
  [/^orthoped/, 'orthopaed'],
  [/^leuk(em|oc)/, 'leuk$1'],
  [/diarrhea/, 'diarrhoea'],
  [/^(esoph|estrog)/, 'o$1'],
  [/^fetal|^fetus/, 'foetal'],
  [/^(cent|fib|theat|lit)er(s?)$/, '$1re$2'],
  [/^(behavi|col|fav|hon|lab|hum|neighb|tum|harb|rum)or(s|ed|ing|al|ally|able)?$/, '$1our$2'],
  [/^(model|label|travel|cancel|counsel|signal|fuel)(ed|ing|er)$/, '$1l$2'],
  [/^enrol(l)?(s|ment|ments)?$/, 'enrol$2'],
  [/^program(s?)$/, 'programme$1'],
  [/^(catal|dial|anal)og(s?)$/, '$1ogue$2'],
  [/^(def|off|lic|pret)ense(s?)$/, '$1ence$2'],
  [/^fulfill(s|ment)?$/, 'fulfil$1'],
  [/^aging$/, 'ageing'],
]
const kept = new Set(['size', 'sized', 'sizes', 'prize', 'seize', 'seized', 'capsize', 'analog', 'enrolled', 'enrolling'])

/** A word in British spelling. */
export const british = (word: string): string => (kept.has(word) ? word : rules.reduce((now, [pattern, with_]) => now.replace(pattern, with_), word))

/** The words of some text, in lower case and British spelling, without accents; “dm+d” and “a&g” stay whole, hyphens and apostrophes part or vanish. */
export const wordsOf = (text: string): readonly string[] =>
  (text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/(?<=\p{L})['’]s?(?!\p{L})|(?<=\p{L})['’](?=\p{L})/gu, '').match(/[\p{L}\p{N}]+(?:[+&][\p{L}\p{N}]+)*/gu) ?? []).map(british)

/** A word without the endings that only grammar asks for, so that “alerts” is “alert”. Used to compare words, never to search. */
export const stem = (word: string): string => {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  return word.replace(/ies$/, 'y').replace(/(?<=[sx]|ch|sh)es$|s$/, '')
}

const key = (words: readonly string[]): string => words.join(' ')

/** A phrase as it is compared: its stemmed words, and the same with what a hyphen joins as one word, since people write both. Short names in capitals keep their last letter: NEWS is not “new”. */
export const phraseKeys = (phrase: string): readonly string[] => {
  if (/^[A-Z0-9]{2,}s?$/.test(phrase)) return [key(wordsOf(phrase))]
  const keys = [phrase, phrase.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '')].map((form) => key(wordsOf(form).map(stem)))
  return [...new Set(keys)].filter((one) => one !== '')
}

/** Words that nothing about what is sought. */
export const stopWords: ReadonlySet<string> = new Set(
  'a about able after all also am an and any anyone anything arent are as at be because been before being between both but by can cant could couldnt did didnt do does doesnt doing done dont during each few every everyone everybody everything far for from get gets give go going good got had has have having he her here his how i if im in into is isnt it its just like lot made make makes many may me might more most much must my need needs no nor not of off on once one only or other our out over own really said same say says see seeing seen shall she should show so some someone somebody still such take tell than that the their them then there these they thing things this those through to too try trying under until up use used using versus very vs want wants was wasnt way we well were what when where which while who whom whose why will wont with work works would you your january february march april june july august september october november december'.split(' '),
)
