import type { Scale } from '../../ladder/scale.ts';
import { type Item, unordered } from './item.ts';

export function scaleItem(scale: Scale): Item {
  const item = { type: 'scale', id: 'scale', name: 'scale' } as const;
  const form = { field: 'scaleKind', value: scale.kind } as const;
  if (scale.kind === 'levels') return { ...item, form, fields: { zeroLabel: scale.zeroLabel } };
  const values = scale.values.map(
    ({ value, label, dimensionLabel, level }): Item => ({
      type: 'scale-value',
      id: String(value),
      name: String(value),
      gist: label,
      fields: { label, dimensionLabel, level },
    }),
  );
  return { ...item, form, fields: {}, parts: [unordered('scale-value', values)] };
}
