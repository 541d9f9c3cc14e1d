import { useEffect } from 'react'

/** A file that is dropped beside the canvas would replace the board by its content. */
export function useFileDrops(): void {
  useEffect(() => {
    const keep = (event: DragEvent) => {
      const isOnField = event.target instanceof Element && event.target.closest('input, textarea') !== null
      if (!isOnField && event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    addEventListener('dragover', keep)
    addEventListener('drop', keep)
    return () => {
      removeEventListener('dragover', keep)
      removeEventListener('drop', keep)
    }
  }, [])
}
