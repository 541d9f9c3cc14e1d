import type { Editor } from 'tldraw'
import { addPictures } from '../pictures/addPictures.ts'
import { choosePictures } from '../pictures/choosePictures.ts'

/** Asks for files and puts them in the middle of what is seen. */
export async function insertPictures(editor: Editor): Promise<void> {
  const { center } = editor.getViewportPageBounds()
  await addPictures(editor, await choosePictures(), center)
}
