import { toast } from 'sonner'

/** Stays until the person has seen it: there is no hurry. */
export function sayUpdated(sentence: string, refresh: string): void {
  toast.info(sentence, {
    id: 'updated',
    duration: Infinity,
    action: { label: refresh, onClick: () => location.reload() },
  })
}
