// Composition root: the only place that takes hold of the clock, the storage, the network and the address bar.
// Order matters: the key leaves the address bar before anything is drawn or fetched.
import { createRoot } from 'react-dom/client'
import { createArrivals, takeArrival } from './browser/arrivals.ts'
import { httpBoardsApi } from './browser/boardsApi.ts'
import { keptValues } from './browser/keptValues.ts'
import { myBoards } from './browser/myBoards.ts'
import { type Services, ServicesProvider } from './browser/services.ts'
import { startLanguage } from './locales/language.ts'
import { App } from './pages/App.tsx'
import '@fontsource-variable/ibm-plex-sans/wght.css'
import './ui/theme.css'
import './ui/base.css'
import './ui/controls.css'
// After the controls, which the bar shows and hides.
import './workshop/board.css'
import './workshop/side.css'

const arrivals = createArrivals()
takeArrival(arrivals, window)
// The same tab, another link of the same board: only the hash changes and the page is not loaded anew.
window.addEventListener('hashchange', () => takeArrival(arrivals, window))

const now = () => Date.now()
const kept = keptValues(browserStorage())
const services: Services = {
  now,
  kept,
  api: httpBoardsApi((...request) => fetch(...request)),
  myBoards: myBoards(kept, now),
  arrivals,
  dropCopies: async (board) => (await import('./sync/indexedDbStorage.ts')).indexedDbStorage(window).forget(board),
  openLine: async (options) => {
    const [{ openBoardLine }, { browserLinePorts }] = await Promise.all([
      import('./sync/openBoardLine.ts'),
      import('./sync/browserLinePorts.ts'),
    ])
    return openBoardLine(options, browserLinePorts(window, options.token))
  },
}

startLanguage(kept, navigator.languages).then(
  () => {
    const element = document.getElementById('app')
    if (!element) throw new Error('the page has no #app')
    createRoot(element).render(
      <ServicesProvider value={services}>
        <App />
      </ServicesProvider>,
    )
  },
  (problem: unknown) => {
    // The words themselves could not be fetched, so this is the one sentence that stands in the code, in all languages.
    document.body.textContent =
      'Sivua ei voitu ladata, yritä uudelleen. · Sidan kunde inte laddas, försök igen. · The page could not be loaded, try again.'
    throw problem
  },
)

function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
