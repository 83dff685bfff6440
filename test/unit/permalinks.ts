/** Links that have been published, with what they open. The list only grows. */
export const PUBLISHED: readonly (readonly [link: string, opens: string])[] = [
  ['aid/military/gdp/r29?focus=DNK,EST', 'aid/military/gdp/r29?focus=DNK,EST'],
  ['aid/all/eur/r29', 'aid/all/eur/r29'],
  ['aid/all/eur/latest', 'aid/all/eur/r29'],
  ['aid/all/eur/r19', 'aid/all/eur/r19'],
  ['aid/all/eur/both', 'aid/all/eur/both'],
  ['aid/all/eur/both?focus=GBR&sort=name', 'aid/all/eur/both?sort=name&focus=GBR'],
  ['aid/all/eur/r29?until=2024-09', 'aid/all/eur/r29?until=2024-09'],
  ['aid/all/gdp/r29?until=2024-09', 'aid/all/gdp/r29?until=2024-09'],
  ['aid/military/eur/r19?by=bloc', 'aid/military/eur/r19?by=bloc'],
  ['aid/military/eur/r29?until=2024-09&focus=USA,DNK,LVA,GBR', 'aid/military/eur/r29?until=2024-09&focus=USA,DNK,LVA,GBR'],
  [
    'aid/military/eur/r29?since=2024-07&until=2025-06&by=bloc&form=time&goal=yes',
    'aid/military/eur/r29?since=2024-07&until=2025-06&by=bloc&form=time&goal=yes',
  ],
  ['aid/all/eur/r29?promised=yes', 'aid/all/eur/r29?promised=yes'],
  ['leaders/all', 'leaders/all'],
  ['leaders/handover?focus=stoltenberg', 'leaders/handover?focus=stoltenberg'],
  ['leaders/ukraine?from=2022-01-01&milestones=summit,aid&focus=washington-2024', 'leaders/ukraine?from=2022-01-01&milestones=summit,aid&focus=washington-2024'],
]
