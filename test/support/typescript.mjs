/**
 * Lets a process of its own run our sources as they stand: `node --import ./test/support/typescript.mjs file.ts`.
 * It reads them as Jest does: an import that ends in `.js` may mean the `.ts` beside it.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import jestConfig from '../../jest.config.mjs';

const [, options] = jestConfig.transform['^.+\\.ts$'];

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return next(source.href, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { source } = next(url, { ...context, format: 'module' });
    const { code } = transformSync(String(source), { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
