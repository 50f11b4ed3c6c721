declare module '*?raw' {
  const text: string
  // eslint-disable-next-line no-restricted-syntax -- the bundler gives a raw file as its default export
  export default text
}

interface ImportMetaEnv {
  /** The program's version, filled in by the build. */
  readonly VITE_VERSION: string
}
