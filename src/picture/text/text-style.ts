/** How a text is set. Sizes are part of the geometry: boxes are measured by them. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly lineHeight: number;
}

export const titleStyle: TextStyle = { size: 14, weight: 'bold', lineHeight: 18 };
export const labelStyle: TextStyle = { size: 13.5, weight: 'regular', lineHeight: 17 };
export const smallStyle: TextStyle = { size: 13, weight: 'regular', lineHeight: 17 };
export const smallBoldStyle: TextStyle = { size: 13, weight: 'bold', lineHeight: 17 };
export const tagStyle: TextStyle = { size: 12.5, weight: 'regular', lineHeight: 16 };
