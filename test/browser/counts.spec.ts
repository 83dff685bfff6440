/** The checked sums of the provenance, read from pages; the flow in its table, summary and chart against sums of their own. */
import type { Page } from '@playwright/test'
import { expect, open, test, getView } from './site.ts'
import { DONORS, getRegion, ITEMS, PROVENANCE, type Item } from './sums.ts'

/** A figure of the provenance: two decimals, or whole with a comma. */
const toNumber = (text: string) => Number(text.replaceAll(',', ''))
const quote = (pattern: RegExp) => {
  const found = pattern.exec(PROVENANCE)?.[1]
  if (found === undefined) throw new Error(`not in the provenance: ${pattern}`)
  return found
}

/** The table of a page, opened: names of columns, and rows of a name, its donor and the figures; null for one that is not in the release. */
async function readTable(page: Page) {
  const table = getView(page).locator('table')
  if ((await table.count()) === 0 || !(await table.first().isVisible())) await page.locator('[data-part="table"] > summary').click()
  await expect(table.first()).toBeVisible()
  return table.first().evaluate((element) => ({
    columns: [...element.querySelectorAll('thead th')].slice(1).map((head) => head.textContent ?? ''),
    rows: [...element.querySelectorAll('tbody tr')].map((row) => ({
      name: row.querySelector('th')?.textContent ?? '',
      donor: row.getAttribute('data-donor') ?? '',
      values: [...row.querySelectorAll('td')].map((cell) => {
        const value = cell.querySelector('data')?.getAttribute('value')
        return value == null ? null : Number(value)
      }),
    })),
  }))
}

async function readDonors(page: Page, address: string): Promise<ReadonlyMap<string, number>> {
  await open(page, address)
  const { rows } = await readTable(page)
  return new Map(rows.flatMap(({ donor, values: [value] }) => (value == null ? [] : [[donor, value] as const])))
}

/** The donor of a name in the provenance. */
const NAMES: Readonly<Record<string, string>> = {
  'United States': 'USA', Germany: 'DEU', France: 'FRA', 'United Kingdom': 'GBR', Italy: 'ITA', Netherlands: 'NLD', Canada: 'CAN', Sweden: 'SWE',
  Norway: 'NOR', Denmark: 'DNK', Estonia: 'EST', Finland: 'FIN', Lithuania: 'LTU', Luxembourg: 'LUX',
}
/** "Germany 49.04, France 24.13" by donor. */
const toList = (text: string) => [...text.matchAll(/([A-Z][A-Za-z ]+?) ([\d,.]*\d)(?=[,. ]|$)/g)].map(([, name = '', figure = '']) => ({ id: NAMES[name] ?? name, figure }))

test('military aid by year and region is what was checked', async ({ page, site }) => {
  await open(page, `${site}chart/aid/military/eur/r29/?by=region&form=flow`)
  await expect(getView(page)).toHaveAttribute('data-view', /form=flow/)
  const { rows } = await readTable(page)
  const checked = quote(/military aid by year, EUR bn, [^:]*: (.*?)\. All types/s)
  const years = [...checked.matchAll(/(\d{4}) ([\d.]+) \/ ([\d.]+) \/ ([\d.]+)/g)].map(([, year, ...figures]) => ({ year, figures: figures.map(toNumber) }))
  expect(years).toHaveLength(rows.length)
  for (const [at, { year, figures }] of years.entries()) {
    expect(rows[at]?.name).toContain(year)
    expect(rows[at]?.values.slice(0, 3).map((value) => Number(value?.toFixed(2)))).toEqual(figures)
  }
})

test('all aid of Europe’s parts and the United States is what was checked', async ({ page, site }) => {
  const amounts = await readDonors(page, `${site}chart/aid/all/eur/r29/`)
  expect(amounts.size).toBe(DONORS.length)
  const total = (ids: readonly string[]) => ids.reduce((all, id) => all + (amounts.get(id) ?? Number.NaN), 0)
  const members = DONORS.filter(({ isEuMember }) => isEuMember).map(({ id }) => id)
  expect(total(members).toFixed(2)).toBe(quote(/EU members (\d+\.\d+), GBR\+NOR/))
  expect(total(['GBR', 'NOR', 'CHE', 'ISL']).toFixed(2)).toBe(quote(/GBR\+NOR\+CHE\+ISL (\d+\.\d+)/))
  expect(total(['EUU']).toFixed(2)).toBe(quote(/EU institutions (\d+\.\d+), United States/))
  expect(total(['USA']).toFixed(2)).toBe(quote(/EU institutions [\d.]+, United States (\d+\.\d+)\./))
})

test('aid with the EU’s shared out is what was checked, in its order', async ({ page, site }) => {
  const amounts = await readDonors(page, `${site}chart/aid/all/eur/r29/?eu=shared`)
  const checked = toList(quote(/With the EU's aid shared out: (.*?)\. Per head/s))
  expect(checked.length).toBeGreaterThan(5)
  expect(amounts.has('EUU')).toBe(false)
  expect([...amounts.keys()].slice(0, checked.length)).toEqual(checked.map(({ id }) => id))
  for (const { id, figure } of checked) expect(amounts.get(id)?.toFixed(2), id).toBe(figure)
})

test('aid per head is what was checked, in its order', async ({ page, site }) => {
  const amounts = await readDonors(page, `${site}chart/aid/all/head/r29/`)
  const checked = toList(quote(/Per head, all types to April 2026, EUR: (.*?) \(12th\)/s))
  expect(checked.length).toBeGreaterThan(5)
  const order = [...amounts.keys()]
  for (const [at, { id, figure }] of checked.entries()) {
    expect(Math.round(amounts.get(id) ?? Number.NaN), id).toBe(toNumber(figure))
    expect(order.indexOf(id)).toBe(id === 'USA' ? 11 : at)
  }
})

const YEARS = [...new Set(ITEMS.map(({ year }) => year))].toSorted()
/** The last year is not whole. */
const OPEN = YEARS.at(-1)

interface Series {
  readonly key: string
  readonly valueOf: (item: Item) => number
}

const FLOWS: readonly { readonly path: string; readonly series: readonly Series[] }[] = [
  { path: 'all/eur/r29/?form=flow', series: (['military', 'financial', 'humanitarian'] as const).map((key) => ({ key, valueOf: (item) => item[key] })) },
  { path: 'financial/eur/r29/?by=region&form=flow', series: (['usa', 'europe', 'others'] as const).map((key) => ({ key, valueOf: ({ donor, financial }) => (getRegion(donor) === key ? financial : 0) })) },
  { path: 'all/eur/r29/?form=flow&focus=DNK,EUU', series: ['DNK', 'EUU'].map((key) => ({ key, valueOf: ({ donor, total }) => (donor === key ? total : 0) })) },
]

for (const { path, series } of FLOWS) {
  test(`${path} gives the same figures in table, summary and chart, and these are the sums of the source`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(page, `${site}chart/aid/${path}`)
    await expect(getView(page)).toHaveAttribute('data-view', /form=flow/)
    const sum = (year: number, valueOf: Series['valueOf']) => ITEMS.reduce((all, item) => all + (item.year === year ? valueOf(item) : 0), 0)
    const expected = YEARS.map((year) => series.map(({ valueOf }) => sum(year, valueOf)))
    // The table: a row a year.
    const { rows } = await readTable(page)
    expect(rows.map(({ name }) => Number(/\d{4}/.exec(name)?.[0]))).toEqual(YEARS)
    expect(rows.at(-1)?.name).not.toBe(String(OPEN))
    for (const [at, values] of expected.entries()) for (const [column, value] of values.entries()) expect(rows[at]?.values[column], `${YEARS[at]} ${column}`).toBeCloseTo(value, 6)
    // The chart: heights in one proportion to the sums, and the year that is not whole drawn differently.
    const bars = await getView(page).locator('svg[data-flow]:visible [data-period]').evaluateAll((groups) => groups.map((group) => ({
      period: group.getAttribute('data-period'), isOpen: group.hasAttribute('data-open'),
      heights: Object.fromEntries([...group.querySelectorAll('rect')].map((bar) => [bar.getAttribute('data-series') ?? '', Number.parseFloat(bar.getAttribute('height') ?? '')])),
    })))
    expect(bars.map(({ isOpen }) => isOpen)).toEqual(YEARS.map((year) => year === OPEN))
    const most = Math.max(...expected.flat())
    const [tallest = 0] = bars.flatMap(({ heights }) => Object.values(heights)).toSorted((a, b) => b - a)
    for (const [at, values] of expected.entries()) {
      for (const [column, value] of values.entries()) expect(Math.abs((bars[at]?.heights[series[column]?.key ?? ''] ?? Number.NaN) - (value / most) * tallest), `${YEARS[at]} ${series[column]?.key}`).toBeLessThan(0.05)
    }
    // The summary: every figure of the last two whole years and of the one that is not.
    const summary = getView(page).locator('[data-part="summary"]')
    await expect(summary).toContainText(String(OPEN))
    const told = await summary.locator('data').evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))))
    for (const [at, values] of expected.entries()) {
      if (at < expected.length - 3) continue
      for (const value of values) expect(told.some((one) => Math.abs(one - value) < 1e-6), `${YEARS[at]}: ${value} in ${told.join(' ')}`).toBe(true)
    }
    // The caution names the loan that is booked in one month.
    const loan = ITEMS.filter(({ donor, year, month }) => donor === 'USA' && year === 2024 && month === 10).reduce((all, { financial }) => all + financial, 0)
    const known = [...expected.flat(), ...expected.map((values) => values.reduce((all, value) => all + value, 0)), loan]
    for (const one of told) expect(known.some((value) => Math.abs(one - value) < 1e-6), `${one} of the summary`).toBe(true)
  })
}
