declare module '*.mdx' {
  const Prose: (props: { readonly components?: Readonly<Record<string, unknown>> }) => import('react').ReactElement
  export default Prose
}
declare module 'virtual:digit-groups' {
  /** What separates groups of three digits, and the least digits of a number that has them, by language. */
  export const digitGroups: Readonly<Record<string, { readonly separator: string; readonly groupedFrom: number }>>
}
declare module '@messageformat/runtime' {
  export const plural: unknown
  export const select: unknown
}
declare module '@fontsource-variable/*'
