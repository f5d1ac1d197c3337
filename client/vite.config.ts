// How the pages are built and served while developing.
import { LOCALES } from '@keha/shared/locale.ts'
import { catalogue } from '@keha/templates/catalogue.ts'
import { thumbnail } from '@keha/templates/thumbnail.ts'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const SERVER = process.env['KEHA_SERVER'] ?? 'http://localhost:8787'

/** `/drawings/<template>-<language>.svg`: drawn from the templates themselves, so that the front page carries none of their code. */
function templateDrawings(): Plugin {
  const drawings = new Map<string, () => string>(
    catalogue.flatMap((template) =>
      LOCALES.map((locale) => [`drawings/${template.id}-${locale}.svg`, () => thumbnail(template, locale)] as const),
    ),
  )
  return {
    name: 'template-drawings',
    generateBundle() {
      for (const [fileName, draw] of drawings) this.emitFile({ type: 'asset', fileName, source: draw() })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const draw = drawings.get(request.url?.slice(1) ?? '')
        if (!draw) return next()
        response.setHeader('content-type', 'image/svg+xml')
        response.end(draw())
      })
    },
  }
}

export default defineConfig({
  plugins: [react(), templateDrawings()],
  resolve: {
    // Two copies of any of these in one bundle break their instanceof checks.
    dedupe: [
      'react',
      'react-dom',
      'yjs',
      'lib0',
      'y-protocols',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
      '@tiptap/core',
      '@tiptap/pm',
    ],
  },
  build: {
    target: 'es2023',
    // A `data:` font or picture would need a wider content policy.
    assetsInlineLimit: 0,
    // tldraw is one library of that size, and comes only with a board.
    chunkSizeWarningLimit: 2_600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Not React's server side, which only drawing for the PDF needs.
            { name: 'react', test: /node_modules\/(?:(?:react|scheduler|i18next|react-i18next|zustand|wouter)\/|react-dom\/(?!.*server))/ },
            { name: 'zod', test: /node_modules\/zod\// },
            // What reads a board's document: enough for its line and its first picture. Comes with a board, before the editor.
            {
              name: 'records',
              test: /node_modules\/(?:yjs|lib0|y-[a-z]+|prosemirror-[a-z-]+|@tiptap|linkifyjs|@tldraw\/(?:tlschema|store|state|utils|validate))\//,
            },
            { name: 'tldraw', test: /node_modules\/(?:tldraw|@tldraw|radix-ui|@radix-ui)\// },
          ],
        },
      },
    },
  },
  // Its `?url` imports are for Vite itself, not for the bundler of dependencies.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  worker: { format: 'es' },
  server: {
    proxy: {
      '/api': { target: SERVER, changeOrigin: false },
      '/sync': { target: SERVER, ws: true },
    },
  },
})
