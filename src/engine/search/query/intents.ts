/** What a question asks for beside its subject: a cost, a time, what went wrong. Records of that kind carry the token. */
export const intents = {
  cost: { token: 'zqvcostq', phrases: ['how much', 'cost', 'costs', 'costing', 'price', 'prices', 'expensive', 'afford', 'budget', 'pay for', 'spend', 'spent'] },
  time: { token: 'zqvtimeq', phrases: ['how long', 'how soon', 'how quickly', 'how many months', 'how many years', 'pay back', 'pays back', 'paid back', 'payback', 'time to benefit', 'timescale', 'timeline'] },
  trouble: { token: 'zqvwoeq', phrases: ['what goes wrong', 'what went wrong', 'goes wrong', 'went wrong', 'go wrong', 'gone wrong', 'mistakes', 'pitfalls', 'problems', 'failed', 'failure', 'failures', 'disaster', 'what bites'] },
  plan: { token: 'zqvplanq', phrases: ['promised', 'planned', 'delivered', 'on time', 'target'] },
} as const satisfies Readonly<Record<string, { readonly token: string; readonly phrases: readonly string[] }>>
export type Intent = keyof typeof intents
