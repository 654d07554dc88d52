import { defineConfig } from 'vitest/config'

// Every test: the engine, the command line and the content on plain Node; the built site; the site in a browser. No globals.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site/workshop.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
