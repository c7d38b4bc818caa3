/** What we use of the package, which ships no types: the syntax tree of a date. Months count from 0. */
declare module 'edtf' {
  export interface ParsedDate {
    readonly type: string;
    readonly level: number;
    readonly values: readonly number[];
  }

  /** Throws where the text is not of the given types. */
  export function parse(
    text: string,
    constraints: { readonly level: number; readonly types: readonly ['Date'] },
  ): ParsedDate;
}
