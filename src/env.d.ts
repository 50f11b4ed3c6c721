declare module '*?raw' {
  const text: string
  export default text
}

interface ImportMetaEnv {
  /** The program's version, filled in by the build. */
  readonly VITE_VERSION: string
}
