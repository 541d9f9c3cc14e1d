import { createContext, useContext } from 'react'

/** Whether a record, by its id, is one that only this person sees. Another function whenever that may have changed. */
export const HiddenNotes = createContext<(id: string) => boolean>(() => false)

export const useIsHidden = (id: string): boolean => useContext(HiddenNotes)(id)
