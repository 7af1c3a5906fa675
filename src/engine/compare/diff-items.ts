import { type FieldName, type FieldValue, fieldNatures, type Interval } from './items/field.ts';
import type { Item, Parts } from './items/item.ts';
import { judgeText, judgeTexts } from './judge-text.ts';
import type { Change, ChangeKind, ChangeMeaning, Subject, SubjectName, SubjectType } from './ladder-diff.ts';

/** Types whose coming, going and order are the ladder's structure; of all others they are its meaning. */
const structural: ReadonlySet<SubjectType> = new Set([
  'track',
  'level',
  'variant',
  'scale-value',
  'group',
  'competency',
  'dimension',
  'path',
  'facet',
  'role',
]);

/** Every change from one version of an item to the next, its parts included, in the order of the later one. */
export function diffItems(before: Item, after: Item, within: readonly SubjectName[] = []): Change[] {
  const subject: Subject = { type: after.type, id: after.id, name: after.name, within };
  if (before.form && after.form && before.form.value !== after.form.value) {
    const { field } = after.form;
    return [changed('changed', subject, field, before.form.value, after.form.value, natureMeaning(field))];
  }
  const inside = after.type === 'ladder' ? [] : [...within, { type: after.type, id: after.id, name: after.name }];
  return [
    ...diffFields(before, after, subject),
    ...(after.parts ?? []).flatMap((parts, index) =>
      diffParts(before.parts?.[index]?.items ?? [], parts, subject, inside),
    ),
  ];
}

function diffFields(before: Item, after: Item, subject: Subject): Change[] {
  // Two items of one type and form have the same fields.
  const names = Object.keys(after.fields) as FieldName[];
  return names.flatMap((name) => {
    const [old, own] = [orNull(before.fields[name]), orNull(after.fields[name])];
    if (isEqual(old, own)) return [];
    return [changed(kindOf(name, old, own), subject, name, old, own, meaningOf(name, old, own))];
  });
}

function diffParts(before: readonly Item[], parts: Parts, subject: Subject, within: readonly SubjectName[]): Change[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(parts.items.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map((item) => cameOrWent('removed', item, within));
  const rest = parts.items.flatMap((item) => {
    const old = known.get(item.id);
    return old ? diffItems(old, item, within) : [cameOrWent('added', item, within)];
  });
  return [...gone, ...reordered(before, parts, subject), ...rest];
}

function cameOrWent(kind: 'added' | 'removed', item: Item, within: readonly SubjectName[]): Change {
  const subject: Subject = { type: item.type, id: item.id, name: item.name, within };
  const gist = item.gist || null;
  const meaning = structural.has(item.type) ? 'structure' : 'meaning';
  return changed(kind, subject, null, kind === 'removed' ? gist : null, kind === 'added' ? gist : null, meaning);
}

function reordered(before: readonly Item[], parts: Parts, subject: Subject): Change[] {
  if (!parts.ordered) return [];
  const inBoth = new Set(before.map(({ id }) => id));
  const stayed = parts.items.filter(({ id }) => inBoth.has(id));
  const names = new Map(stayed.map(({ id, name }) => [id, name]));
  const was = before.filter(({ id }) => names.has(id));
  if (was.every(({ id }, index) => id === stayed[index]?.id)) return [];
  const list = (items: readonly Item[]) => items.map(({ id }) => names.get(id) ?? id);
  const order = changed('reordered', subject, null, list(was), list(stayed), 'structure');
  return [{ ...order, parts: parts.type }];
}

function kindOf(name: FieldName, before: FieldValue, after: FieldValue): ChangeKind {
  if (name === 'title' && before !== null && after !== null) return 'renamed';
  return isList(before) && isList(after) && sorted(before) === sorted(after) ? 'reordered' : 'changed';
}

function meaningOf(name: FieldName, before: FieldValue, after: FieldValue): ChangeMeaning {
  if (fieldNatures[name] !== 'prose') return natureMeaning(name);
  if (isList(before) && isList(after)) return judgeTexts(before, after) === 'meaning' ? 'meaning' : 'wording';
  if (typeof before !== 'string' || typeof after !== 'string') return 'meaning';
  return judgeText(before, after) === 'meaning' ? 'meaning' : 'wording';
}

function natureMeaning(name: FieldName): ChangeMeaning {
  return fieldNatures[name] === 'structure' ? 'structure' : 'meaning';
}

function changed(
  kind: ChangeKind,
  subject: Subject,
  field: Change['field'],
  before: FieldValue,
  after: FieldValue,
  meaning: ChangeMeaning,
): Change {
  return { kind, subject, field, parts: null, before, after, meaning };
}

function isEqual(one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((text, index) => text === other[index]);
  return isInterval(one) && isInterval(other) && one.low === other.low && one.high === other.high;
}

/** No text and no list are the same as none at all. */
function orNull(value: FieldValue | undefined): FieldValue {
  return value === undefined || value === '' || (isList(value) && value.length === 0) ? null : value;
}

function isList(value: FieldValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

function isInterval(value: FieldValue): value is Interval {
  return typeof value === 'object' && value !== null && !isList(value);
}

function sorted(list: readonly string[]): string {
  return JSON.stringify(list.toSorted());
}
