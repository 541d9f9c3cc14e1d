// tldraw as it comes, with its own notes and without a server: what our board is measured against.
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText, type Editor } from 'tldraw'
import 'tldraw/tldraw.css'
import { canvasAssets } from '../../../../client/canvas/editor/canvasAssets.ts'

const count = Number(new URLSearchParams(location.search).get('notes'))

function open(editor: Editor): void {
  const columns = Math.ceil(Math.sqrt(count))
  editor.run(() =>
    editor.createShapes(
      Array.from({ length: count }, (_, index) => ({
        id: createShapeId(`note-${index}`),
        type: 'note' as const,
        x: (index % columns) * 224,
        y: Math.floor(index / columns) * 224,
        props: {
          size: 's' as const,
          font: 'sans' as const,
          richText: toRichText(`${index + 1}: Passed on three times, and everyone asks for the logs again`),
        },
      })),
    ),
  )
  editor.zoomToFit({ immediate: true })
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('notes-shown')))
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Tldraw assetUrls={canvasAssets} options={{ maxShapesPerPage: 20_000 }} onMount={open} />,
  )
