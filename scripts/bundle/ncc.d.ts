/** The part of ncc that the build uses; it ships no types. */
declare module '@vercel/ncc' {
  interface Options {
    cache: boolean
    minify: boolean
    quiet: boolean
  }
  interface Packaged {
    code: string
    assets: Record<string, { source: string | Buffer }>
  }
  export default function ncc(entry: string, options: Options): Promise<Packaged>
}
