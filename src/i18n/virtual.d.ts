/** The messages of one language as the build makes them: messages compiled, tables filled in. */
declare module 'virtual:messages/*' {
  export const messages: import('./messages.ts').Messages
}
declare module '*.mdx' {
  const Prose: (props: { readonly components?: Readonly<Record<string, unknown>> }) => import('react').ReactElement
  export default Prose
}
declare module 'virtual:digit-groups' {
  /** What separates groups of three digits, by language. */
  export const digitGroups: Readonly<Record<string, string>>
}
declare module '@messageformat/runtime' {
  export const plural: unknown
  export const select: unknown
}
declare module '@fontsource-variable/*'
