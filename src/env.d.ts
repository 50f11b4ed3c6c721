interface ImportMetaEnv {
  /** The program's version, filled in by the build. */
  readonly VITE_VERSION: string
}
