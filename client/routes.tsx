import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { BrowserRouter, Route, Routes } from 'react-router'
import { queryClient } from './api/queryClient.ts'
import { WhenBroken } from './home/WhenBroken.tsx'
import {
  BoardPage,
  StartPage,
  IdeasPage,
  InitiativePage,
  InitiativesPage,
  JoinPage,
  NotFound,
  SettingsPage,
  SummaryPage,
  Toaster,
} from './pages/laterPages.tsx'
import { LobbyPage } from './pages/lobby/LobbyPage.tsx'
import { PageLoading } from './pages/layout/PageLoading.tsx'
import { RoomLayout } from './pages/layout/RoomLayout.tsx'
import { RoomPages } from './pages/RoomPages.tsx'

export function App() {
  const { t } = useTranslation()
  return (
    <QueryClientProvider client={queryClient}>
      <WhenBroken>
        <BrowserRouter>
          <Suspense fallback={<PageLoading full label={t('common.loading')} />}>
            <Routes>
              <Route path="/" element={<StartPage />} />
              <Route path="/join/:token" element={<JoinPage />} />
              <Route path="/rooms/:room" element={<RoomPages />}>
                <Route element={<RoomLayout />}>
                  <Route index element={<LobbyPage />} />
                  <Route path="initiatives" element={<InitiativesPage />} />
                  <Route path="initiatives/:initiative" element={<InitiativePage />} />
                  <Route path="ideas" element={<IdeasPage />} />
                  <Route path="sessions/:session/summary" element={<SummaryPage />} />
                  <Route path="settings" element={<SettingsPage />} />
                </Route>
                <Route path="boards/:board" element={<BoardPage />} />
              </Route>
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </BrowserRouter>
        <Suspense>
          <Toaster label={t('common.notifications')} closeLabel={t('common.close')} />
        </Suspense>
      </WhenBroken>
    </QueryClientProvider>
  )
}
