import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { folders } from './src/engine/read/folders.ts'
import { library } from './src/site/integrations/library.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const { content, out } = folders(root)
process.env['CONTENT_DIR'] = content // for the site’s own modules, which the build moves elsewhere
const programme = JSON.parse(readFileSync(join(content, 'programme.json'), 'utf8'))

// Wiring only. What a programme changes is in content/programme.json; how a page looks is in src/site.
export default defineConfig({
  root,
  site: programme.address,
  srcDir: './src/site',
  publicDir: join(content, 'public'),
  outDir: out,
  cacheDir: process.env['ASTRO_CACHE_DIR'] ?? './node_modules/.astro',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), library({ content })],
  vite: { build: { assetsInlineLimit: 0 } },
})
