import type { Plugin } from 'vite'

/** Writes into the page which files a board needs besides the first ones, for public/first.js. */
export const listBoardFiles = (): Plugin => ({
  name: 'list-board-files',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
      const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
      const filesOf = (name: string, found = new Set<string>()): Set<string> => {
        const chunk = byName.get(name)
        if (!chunk || found.has(name)) return found
        found.add(name)
        for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css)
        for (const imported of chunk.imports) filesOf(imported, found)
        return found
      }
      const entry = chunks.find(({ isEntry }) => isEntry)
      const board = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/canvas/BoardPage.tsx'))
      const first = filesOf(entry?.fileName ?? '')
      const later = [...filesOf(board?.fileName ?? '')].filter(file => !first.has(file))
      const content = later.map(file => `/${file}`).join(' ')
      return html.replace('<script', `<meta name="board-files" content="${content}" />\n    <script`)
    },
  },
})
