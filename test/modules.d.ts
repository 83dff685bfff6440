/** What a library used by tests leaves untyped. */
declare module 'datapackage' {
  interface Resource {
    readonly read: (options: { readonly keyed: boolean }) => Promise<readonly object[]>
  }
  interface LoadedPackage {
    readonly errors: readonly Error[]
    readonly resourceNames: readonly string[]
    readonly resources: readonly Resource[]
  }
  const datapackage: { readonly Package: { readonly load: (descriptor: object, options: { readonly basePath: string; readonly strict: boolean }) => Promise<LoadedPackage> } }
  export default datapackage
}
