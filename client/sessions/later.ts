// What a session shows comes with its texts when there is one, or when somebody plans one.
import { loadLateTexts } from '../text/i18n.ts'
import { later } from '../ui/later.tsx'

export const LobbySessions = later(async () => {
  const [{ LobbySessions }] = await Promise.all([import('./lobby/LobbySessions.tsx'), loadLateTexts()])
  return LobbySessions
})

export const SessionWatch = later(async () => {
  const [{ SessionWatch }] = await Promise.all([import('./SessionWatch.tsx'), loadLateTexts()])
  return SessionWatch
})

export const CallBanner = later(async () => {
  const [{ CallBanner }] = await Promise.all([import('./gathering/CallBanner.tsx'), loadLateTexts()])
  return CallBanner
})

export const PlanDialog = later(async () => (await import('./plan/PlanDialog.tsx')).PlanDialog)
