/** The gallery: both charts in every step's view, on a phone and on a wide screen, as SVG. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarChart } from '../../src/charts/aid/BarChart.tsx'
import { FlowChart } from '../../src/charts/aid/FlowChart.tsx'
import { isBarsView } from '../../src/charts/aid/rows.ts'
import { ChangeChart } from '../../src/charts/aid/ChangeChart.tsx'
import { CumulativeChart } from '../../src/charts/aid/CumulativeChart.tsx'
import { Timeline } from '../../src/charts/leaders/Timeline.tsx'
import { PINNED_STEPS, getStepView } from '../../src/story/steps.ts'
import type { View } from '../../src/state/view.ts'
import { MessagesContext } from '../../src/i18n/useMessages.ts'
import { parseAid } from '../../src/state/aidUrl.ts'
import { data, en } from '../unit/fixtures.ts'

const SIZES = [{ widthPx: 360, heightPx: 300 }, { widthPx: 900, heightPx: 600 }] as const
const nothing = () => undefined
const still = { isStatic: true } as const
const tooltip = { activeId: null, show: nothing, keep: nothing, leave: nothing, end: nothing }

function drawing(view: View, size: (typeof SIZES)[number]): ReactElement {
  if (view.chart === 'leaders') {
    return <Timeline data={data.leaders} view={view} onViewChange={nothing} frame={still} window={null} size={size} tooltip={tooltip} onToggle={nothing} onTerm={undefined} />
  }
  if (view.kind === 'comparison') return <ChangeChart data={data.aid} view={view} size={size} frame={still} />
  if (view.chartType === 'time' && view.kind === 'monthly') return <CumulativeChart data={data.aid} view={view} size={size} />
  if (view.kind === 'monthly' && view.chartType === 'flow') return <FlowChart data={data.aid} view={view} size={size} frame={still} />
  if (!isBarsView(view)) throw new Error('no chart of its own')
  return <BarChart data={data.aid} view={view} size={size} frame={still} />
}

describe.each(SIZES)('at $widthPx px', (size) => {
  it.each(PINNED_STEPS)('draws the step %s', async (step) => {
    const view = getStepView(step, data)
    if (!view) throw new Error(`${step} has no view`)
    const svg = renderToStaticMarkup(<MessagesContext value={en}>{drawing(view, size)}</MessagesContext>)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./gallery/${step}-${size.widthPx}.svg.txt`)
  })
})

const VIEWS = {
  'flow-quarters': 'aid/all/eur/r29?form=flow&per=quarter&events=yes',
  'time-events': 'aid/military/eur/r29?form=time&by=region&events=yes',
  'flow-donors-head': 'aid/military/head/r29?form=flow&focus=DNK,USA,DEU,TWN',
  'shared-eu': 'aid/all/eur/r29?eu=shared',
  'per-head': 'aid/all/head/r29',
} as const

describe.each(SIZES)('at $widthPx px', (size) => {
  it.each(Object.entries(VIEWS))('draws the view %s', async (name, address) => {
    const [path = '', search = ''] = address.split('?')
    const svg = renderToStaticMarkup(<MessagesContext value={en}>{drawing(parseAid(path, search, data.aid).view, size)}</MessagesContext>)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./gallery/${name}-${size.widthPx}.svg.txt`)
  })
})

it('a comparison names both releases in the picture, the older first', () => {
  const { view } = parseAid('aid/all/eur/r19-r29', '', data.aid)
  expect(renderToStaticMarkup(<MessagesContext value={en}>{drawing(view, SIZES[0])}</MessagesContext>)).toContain('Release 19 → 29')
})
