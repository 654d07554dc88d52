/** Names that people use for the same thing, where a record has one of them only. */
const ideas: readonly (readonly string[])[] = [
  ['title', 'name', 'label', 'statement', 'heading', 'headline'],
  ['definition', 'description', 'summary', 'text', 'context', 'details', 'meaning'],
  ['notes', 'note', 'comment', 'comments', 'remarks', 'caveat'],
  ['organisation', 'organization', 'org', 'hospital', 'trust', 'provider', 'site', 'adopter'],
  ['sources', 'source', 'references', 'reference', 'evidence', 'citation', 'citations', 'URL', 'url', 'link'],
  ['synonyms', 'aliases', 'tags', 'keywords', 'aka'],
  ['value', 'figure', 'number', 'amount', 'result'],
  ['date', 'year', 'when', 'issued'],
  ['reviewed', 'lastReviewed', 'updated', 'lastUpdated', 'checked', 'modified'],
  ['kind', 'type', 'category'],
  ['theme', 'topic', 'subject'],
  ['effect', 'direction', 'outcome', 'impact'],
  ['author', 'authors', 'creator'],
  ['given', 'first', 'firstName', 'forename', 'initials'],
  ['family', 'last', 'lastName', 'surname'],
]

/** Which of the fields stands for the same as a name that is not one of them? */
export const sameIdea = (wrong: string, fields: readonly string[]): string | undefined => {
  const group = ideas.find((names) => names.includes(wrong))
  return group?.find((name) => fields.includes(name))
}
