/** What a library used by the build leaves untyped. */
declare module '@messageformat/core/compile-module' {
  export default function compileModule(messageFormat: import('@messageformat/core').default, messages: object): string
}

declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2'
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
