const integer = /^[-+]?[0-9]+$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** What an unquoted YAML scalar stands for in the core schema: null, a truth value, a number, or its own text. */
export function resolvePlainScalar(content: string): string | number | boolean | null {
  const first = content.charCodeAt(0);
  const mayBeNumber = (first >= 0x2b && first <= 0x39) || Number.isNaN(first);
  if (mayBeNumber) {
    if (integer.test(content) || decimal.test(content)) return Number(content);
    return content === '' ? null : content;
  }
  if (content.length > 5) return content;
  switch (content) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return content;
  }
}
