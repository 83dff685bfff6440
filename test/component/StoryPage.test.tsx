// @vitest-environment jsdom
/** What a change of the pinned chart renders. React has to hydrate a step before it can render it again, all of them at once. */
import { act, cleanup, render } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { MessagesContext } from '../../src/i18n/useMessages.ts'
import { StoryPage } from '../../src/pages/StoryPage.tsx'
import { PINNED_STEPS } from '../../src/story/steps.ts'
import { aid, en, leaders } from '../unit/fixtures.ts'

const rendered = vi.hoisted((): string[] => [])

vi.mock('../../src/components/StaticHtml.tsx', () => ({
  StaticHtml: ({ name }: { readonly name: string }): ReactElement => {
    rendered.push(name)
    return <div />
  },
}))
vi.mock('../../src/story/ScrollMotion.tsx', () => ({
  ScrollMotion: ({ children }: { readonly children: ReactNode }): ReactNode => {
    rendered.push('provider')
    return children
  },
}))
vi.mock('../../src/pages/StoryChart.tsx', () => ({
  StoryChart: ({ view }: { readonly view: { readonly focus: unknown } }): ReactElement => {
    rendered.push(`chart ${String(view.focus)}`)
    return <div />
  },
  loadStoryAid: () => new Promise(() => undefined),
}))

afterEach(cleanup)

it('a new view of the pinned chart renders neither the steps nor the provider of Motion again', async () => {
  vi.stubGlobal('innerWidth', 1280)
  vi.stubGlobal('innerHeight', 900)
  await act(() => render(<MessagesContext value={en}><StoryPage kind="story" address="" base="./" data={{ aid, leaders }} /></MessagesContext>))
  for (const step of PINNED_STEPS) expect(rendered).toContain(`figure/${step}`)
  rendered.length = 0
  history.replaceState(null, '', '?chart=leaders/handover&focus=stoltenberg')
  await act(() => dispatchEvent(new PopStateEvent('popstate')))
  expect(rendered).toContain('chart stoltenberg')
  expect(rendered.filter((name) => name === 'provider' || name.startsWith('figure/') || name.startsWith('passage/'))).toEqual([])
})
