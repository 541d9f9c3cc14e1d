// What a session shows comes with its texts when there is one, or when somebody plans one.
import { withLateTexts } from '../text/i18n.ts'
import { later } from '../ui/later.tsx'

export const LobbySessions = later(async () => {
  const { LobbySessions } = await withLateTexts(import('./lobby/LobbySessions.tsx'))
  return LobbySessions
})

export const SessionWatch = later(async () => {
  const { SessionWatch } = await withLateTexts(import('./SessionWatch.tsx'))
  return SessionWatch
})

export const CallBanner = later(async () => {
  const { CallBanner } = await withLateTexts(import('./gathering/CallBanner.tsx'))
  return CallBanner
})

export const PlanDialog = later(async () => (await import('./plan/PlanDialog.tsx')).PlanDialog)
