import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `127.0.0.1:${process.env.ROTUNDA_PORT ?? 4000}`

// #shared/* and #templates/* need no alias here: package.json `imports` says where they are.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
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
