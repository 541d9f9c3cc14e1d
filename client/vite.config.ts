import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { listBoardFiles } from './boardFiles.ts'

const server = `127.0.0.1:${process.env.ROTUNDA_PORT ?? 4000}`

/** Large, and of use to boards only: no menu of the lobby may lie in one file with it. */
const ofCanvas = /node_modules\/(tldraw|@tldraw|@tiptap|prosemirror-[a-z]+)\/|\/client\/canvas\//
const ofDocuments = /node_modules\/(yjs|lib0|y-[a-z]+)\//

/** Names of the files that a board needs besides the first one. */
const ofBoards = /^(canvas|BoardPage|documents|shared)/

// #shared/* and #templates/* need no alias here: package.json `imports` says where they are.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), listBoardFiles()],
  resolve: {
    // Two copies of any of these break silently: hooks, document merging, shape registries.
    dedupe: [
      'react',
      'react-dom',
      'yjs',
      'tldraw',
      '@tldraw/editor',
      '@tldraw/state',
      '@tldraw/state-react',
      '@tldraw/store',
      '@tldraw/tlschema',
      '@tldraw/utils',
      '@tldraw/validate',
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // An inlined font or picture would be a data: URL, which tldraw's asset table cannot take.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    // The canvas is one large chunk of its own, fetched when a board is opened.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      output: {
        // Compiled whole while it is fetched, on another core: the page would do it piece by piece when it runs. For
        // Chromium; others pass it over. Not for the first script, which has nothing to be compiled beside.
        postBanner: ({ name }) => (ofBoards.test(name) ? '//# allFunctionsCalledOnLoad' : ''),
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${names[0]?.startsWith('shared~') ? 'shared' : '[name]'}-[hash][extname]`,
        // Few files: what the first page needs is one, and what later parts share is put together by who needs it.
        // The larger what is merged, the sooner two files need each other, and a page fails: tests/browser/scripts.test.ts.
        codeSplitting: {
          groups: [
            { name: 'main', tags: ['$initial'], priority: 3 },
            {
              name: 'shared',
              test: id => !ofCanvas.test(id) && !ofDocuments.test(id),
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 4_000,
              priority: 2,
            },
            { name: 'documents', test: ofDocuments, priority: 1 },
            { name: 'canvas', test: ofCanvas, minShareCount: 2, priority: 1 },
          ],
        },
      },
      treeshake: {
        // tldraw marks none of its modules as free of side effects; its tools and menus that we do not use are.
        moduleSideEffects: [
          { test: /node_modules\/(tldraw|@tldraw\/editor)\/dist-esm\/lib\//, sideEffects: false },
        ],
      },
    },
  },
  server: {
    proxy: {
      // The folder client/api is served under /api too: its sources are Vite's.
      '^/api(?!.*\\.tsx?(\\?|$))': { target: `http://${server}` },
      '/sync': { target: `ws://${server}`, ws: true },
      '/live': { target: `ws://${server}`, ws: true },
    },
  },
})
