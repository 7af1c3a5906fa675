import { resolvePlainScalar } from '../plain-scalar.ts';

const indicators = /^[-?:,[\]{}#&*!|>'"%@`~=<\s]/;
const structure = /: |:$| #|\s$|\p{Cc}|[\u2028\u2029\ufeff]/u;
/** In braces a sentence reads better in its quotes, and these can't stand without. */
const flowStructure = /[,[\]{} ]/;
const numberOrDate = /^[-+.]?\d\S*$/;
const truthWord = /^(?:y|n|yes|no|on|off)$/i;

/**
 * Whether a text may stand without quotes and still be the same text: for us, for every YAML reader, and for a
 * person (a version or a date keeps its quotes, although we would read it as text; so does a sentence in braces).
 */
export function isPlainEnough(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    !indicators.test(text) &&
    !structure.test(text) &&
    !(inFlow && flowStructure.test(text)) &&
    !numberOrDate.test(text) &&
    !truthWord.test(text) &&
    resolvePlainScalar(text) === text
  );
}
