// Which page an address shows.
import { BoardId } from '@keha/shared/ids.ts'
import { Route, Switch } from 'wouter'
import { useStore } from 'zustand'
import { useServices } from '../browser/services.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { AboutPage } from './AboutPage.tsx'
import { BoardPage } from './BoardPage.tsx'
import { HomePage } from './HomePage.tsx'
import { JoinPage } from './JoinPage.tsx'
import { LostPage } from './LostPage.tsx'

export function App() {
  return (
    <>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/join" component={JoinPage} />
        <Route path="/about" component={AboutPage} />
        <Route path="/b/:id">{({ id }) => <BoardAddress id={id} />}</Route>
        <Route>
          <LostPage reason="no-page" />
        </Route>
      </Switch>
      <Announcer />
    </>
  )
}

function BoardAddress({ id }: { readonly id: string }) {
  const boardId = BoardId.safeParse(id)
  const { arrivals } = useServices()
  const key = useStore(arrivals, ({ keys }) => (boardId.success ? keys.get(boardId.data) : undefined))
  if (!boardId.success) return <LostPage reason="no-board" />
  return <BoardPage key={`${id} ${key ?? ''}`} id={boardId.data} arrivalKey={key} />
}
