// @ts-check
import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

const PURE_ROOMS = ['src/domain/**/*.ts', 'src/analytics/**/*.ts', 'src/csv/**/*.ts', 'src/application/**/*.ts']

/** Time and chance come in as arguments: a pure room that asked for them itself would answer differently tomorrow. */
/** @type {import('eslint').Linter.RulesRecord} */
const CLOCKS_AND_CHANCE = {
  'no-restricted-globals': [
    'error',
    ...['performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval'],
    ...['queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback', 'process', 'globalThis', 'window', 'self'],
    ...['document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch']
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'now is an argument.' },
    { object: 'Temporal', property: 'Now', message: 'now is an argument.' },
    { object: 'Math', property: 'random', message: 'Ids and chance are arguments.' }
  ]
}

const FORM = [
  { selector: 'TSEnumDeclaration', message: 'A union of texts instead of an enum.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }
]
const BARE_DATE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'now is an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'now is an argument.' }
]

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'playwright-report/**', 'resources/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      // shape is Prettier's business
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multi-word-component-names': 'off',
      // a prop's type says whether it may be absent
      'vue/require-default-prop': 'off',
      // Vuetify's slots are called item.name
      'vue/valid-v-slot': ['error', { allowModifiers: true }]
    }
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, window: 'readonly', document: 'readonly' } } },
  // the compiler knows better which names exist
  { files: ['**/*.{ts,vue}'], rules: { 'no-undef': 'off' } },
  {
    rules: {
      'no-console': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }]
    }
  },
  {
    files: ['src/**/*.{ts,vue}', 'electron/**/*.{ts,mjs}'],
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'no-console': ['error', { allow: ['error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error'
    }
  },
  { files: ['src/**/*.ts', 'electron/**/*.{ts,mjs}'], rules: { 'no-restricted-syntax': ['error', ...FORM] } },
  {
    files: PURE_ROOMS,
    rules: { ...CLOCKS_AND_CHANCE, 'no-restricted-syntax': ['error', ...FORM, ...BARE_DATE] }
  }
)
