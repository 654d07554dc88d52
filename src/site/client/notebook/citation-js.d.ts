declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[])
    format(kind: 'bibliography', options: { readonly template: string; readonly lang: string; readonly asEntryArray: true; readonly nosort: boolean }): readonly (readonly [string, string])[]
  }
}
declare module '@citation-js/plugin-csl'
