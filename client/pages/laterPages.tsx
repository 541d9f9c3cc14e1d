// What is not needed to paint the lobby: each in a chunk of its own.
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadBoardPage } from './boardPage.ts'
import { loadLateTexts } from '../text/i18n.ts'
import { later, laterAtOnce } from '../ui/later.tsx'
import { PageLoading } from './layout/PageLoading.tsx'

export const StartPage = later(async () => (await import('./StartPage.tsx')).StartPage)

export const JoinPage = later(async () => (await import('../home/join/JoinPage.tsx')).JoinPage)

export const NotFound = later(async () => (await import('../home/NotFound.tsx')).NotFound)

export const RoomFailed = later(async () => (await import('./layout/RoomFailed.tsx')).RoomFailed)

export const InitiativesPage = later(async () => {
  const [{ InitiativesPage }] = await Promise.all([
    import('../initiatives/list/InitiativesPage.tsx'),
    loadLateTexts(),
  ])
  return InitiativesPage
})

export const InitiativePage = later(async () => {
  const [{ InitiativePage }] = await Promise.all([
    import('../initiatives/one/InitiativePage.tsx'),
    loadLateTexts(),
  ])
  return InitiativePage
})

export const IdeasPage = later(async () => {
  const [{ IdeasPage }] = await Promise.all([import('../ideas/IdeasPage.tsx'), loadLateTexts()])
  return IdeasPage
})

export const SummaryPage = later(async () => {
  const [{ SummaryPage }] = await Promise.all([import('../summaries/SummaryPage.tsx'), loadLateTexts()])
  return SummaryPage
})

export const SettingsPage = later(async () => (await import('./settings/SettingsPage.tsx')).SettingsPage)

export const UnsentNotice = later(async () => (await import('./lobby/UnsentNotice.tsx')).UnsentNotice)

export const Toaster = later(async () => (await import('../ui/overlays/Toaster.tsx')).Toaster)

const BoardLoading = () => <PageLoading full label={useTranslation().t('room.loadingBoard')} />

const Canvas = laterAtOnce(async () => (await loadBoardPage()).BoardPage, BoardLoading)

export function BoardPage() {
  return (
    <Suspense fallback={<BoardLoading />}>
      <Canvas />
    </Suspense>
  )
}
