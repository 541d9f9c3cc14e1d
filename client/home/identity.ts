import { remember, remembered } from '../ui/browser/remembered.ts'

// The name given last, so that nobody types it twice in one browser.
const KEY = 'rotunda.name'

export const rememberedName = (): string => remembered(KEY) ?? ''
export const rememberName = (name: string): void => remember(KEY, name)
