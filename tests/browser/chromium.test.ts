import { describe, expect, it } from 'vitest'
import { startBrowser } from '../../scripts/site/chromium.ts'

describe('a machine whose CHROMIUM_PATH leads nowhere', () => {
  it('is told so in words', async () => {
    await expect(startBrowser({ CHROMIUM_PATH: '/no/such/chromium' })).rejects.toThrow('CHROMIUM_PATH says /no/such/chromium, and there is no such file.')
  })
})
