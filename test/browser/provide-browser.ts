import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string | null;
  }
}

/** Found (or installed) once for the whole run; tests ask with `inject('browserPath')`. */
export default function provideBrowser(project: TestProject): void {
  project.provide('browserPath', findBrowser());
}
