import { defineConfig } from 'vitest/config'

// Tests of the engine, the command line and the content: plain TypeScript on Node, no browser, no globals.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
