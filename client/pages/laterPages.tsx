// What is not needed to paint the lobby: each in a chunk of its own.
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadBoardPage } from './boardPage.ts'
import { withLateTexts } from '../text/i18n.ts'
import { later, laterAtOnce } from '../ui/later.tsx'
import { PageLoading } from './layout/PageLoading.tsx'

export const StartPage = later(async () => (await import('./StartPage.tsx')).StartPage)

export const JoinPage = later(async () => (await import('../home/join/JoinPage.tsx')).JoinPage)

export const NotFound = later(async () => (await import('../home/NotFound.tsx')).NotFound)

export const RoomFailed = later(async () => (await import('./layout/RoomFailed.tsx')).RoomFailed)

export const InitiativesPage = later(async () => {
  const { InitiativesPage } = await withLateTexts(import('../initiatives/list/InitiativesPage.tsx'))
  return InitiativesPage
})

export const InitiativePage = later(async () => {
  const { InitiativePage } = await withLateTexts(import('../initiatives/one/InitiativePage.tsx'))
  return InitiativePage
})

export const IdeasPage = later(async () => {
  const { IdeasPage } = await withLateTexts(import('../ideas/IdeasPage.tsx'))
  return IdeasPage
})

export const SummaryPage = later(async () => {
  const { SummaryPage } = await withLateTexts(import('../summaries/SummaryPage.tsx'))
  return SummaryPage
})

export const SettingsPage = later(async () => {
  const { SettingsPage } = await withLateTexts(import('./settings/SettingsPage.tsx'))
  return SettingsPage
})

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
