import { PictureType } from '#shared/canvas/picture.ts'

/** A drawing too: it is sent as the picture it shows. */
const accepted = [...PictureType.options, 'image/svg+xml'].join(',')

/** Asks for files, as a click on a file field does; to be called while a click or a key is handled. */
export const choosePictures = (): Promise<File[]> =>
  new Promise(resolve => {
    const field = document.createElement('input')
    field.type = 'file'
    field.multiple = true
    field.accept = accepted
    field.onchange = () => resolve([...(field.files ?? [])])
    field.oncancel = () => resolve([])
    field.click()
  })
