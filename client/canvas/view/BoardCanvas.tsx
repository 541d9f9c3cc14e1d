import { useState } from 'react'
import { DefaultCanvas, useEditor, type TLCanvasComponentProps } from 'tldraw'
import { mountInView } from './mountInView.ts'

/** tldraw's canvas; before it is there for the first time it learns what to mount. */
export function BoardCanvas(props: TLCanvasComponentProps) {
  const editor = useEditor()
  useState(() => mountInView(editor))
  return <DefaultCanvas {...props} />
}
