import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'data/', 'src/graphql/generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  eslint.configs.recommended,
  // Which control characters a text may hold is a rule of the record, so patterns name them.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Nest's modules are classes that carry a decorator and nothing else.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A number reads in a template as it does through String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A function that returns nothing may end with another that returns nothing.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreVoidReturningFunctions: true },
      ],
      // It also refuses Promise.withResolvers<void>(), which has no other spelling (8.73).
      '@typescript-eslint/no-invalid-void-type': 'off',
      // It recurses without end over types that contain themselves, as zod's do (8.73).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['clearInterval', 'console', 'performance', 'process', 'setInterval', 'URL'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
