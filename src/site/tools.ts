/** The reader’s tools, in the order in which a decision is made. */
export const tools = [
  { href: '/capabilities/', title: 'Decision table', says: 'Every capability in one table: which way results point, how sure, what it cost, how soon. In the order you choose.' },
  { href: '/compare/', title: 'Compare side by side', says: 'Two to four capabilities or blueprints, row by row, at an address you can send.' },
  { href: '/like-mine/', title: 'Sites like mine', says: 'Describe your organisation and see who is like it, with the reason for each match and mismatch in words.' },
  { href: '/statement/', title: 'Statement of planned benefits', says: 'Your own baseline against what others measured: a draft with ranges, never one promised number.' },
  { href: '/checklists/', title: 'Lesson checklists', says: 'What to settle in each phase, to print and take to the meeting. Confirmed lessons first.' },
  { href: '/ask/', title: 'Who to ask', says: 'Who has done it, and how to reach those who have agreed to be asked.' },
  { href: '/notebook/', title: 'Notebook', says: 'Keep records with your own notes, and take them away with citations: print, Word, Markdown or a spreadsheet.' },
] as const
