const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** By its place in the year, from 0; empty where there is no such month. */
export function monthName(month: number): string {
  return months[month] ?? '';
}
