// @ts-check
// Installers. Everything the app runs on is bundled into out/, so no package of node_modules is shipped.

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.heard-desk.app',
  productName: 'Heard Desk',
  directories: { output: 'dist', buildResources: 'resources' },
  files: ['out/**', '!out/built-from', 'package.json', '!node_modules/**'],
  asar: true,
  npmRebuild: false,
  publish: null,
  // The program runs our code and nothing else: not as a Node, not with options from outside, not from a changed archive.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false
  },
  linux: { target: ['AppImage', 'deb'], category: 'Office', maintainer: 'Heard Desk' },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
  win: { target: ['nsis'] }
}
