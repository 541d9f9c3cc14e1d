import { PictureType } from '#shared/canvas/picture.ts'

/** A drawing too: it is sent as the picture it shows. */
const accepted = [...PictureType.options, 'image/svg+xml'].join(',')

/** Fields somebody chooses files for now. One that nobody holds would be collected, and what was chosen with it. */
const open = new Set<HTMLInputElement>()

/** Asks for files, as a click on a file field does; to be called while a click or a key is handled. */
export const choosePictures = (): Promise<File[]> =>
  new Promise(resolve => {
    const field = document.createElement('input')
    field.type = 'file'
    field.multiple = true
    field.accept = accepted
    const answer = () => {
      open.delete(field)
      resolve([...(field.files ?? [])])
    }
    field.onchange = answer
    field.oncancel = answer
    open.add(field)
    field.click()
  })
