const given =
  'Ada Amara Anouk Aylin Bela Bruno Chiara Dalia Diego Elif Emil Farah Finn Goran Hana Idris Ines Jonas Kai Katya Lena Liam Linh Mara Mateo Mina Nadia Noor Omar Petra Priya Ravi Rosa Sami Selin Tariq Theo Uma Yuki Zoe'.split(
    ' ',
  );
const family =
  'Abara Adler Bauer Brandt Castro Chen Costa Dahl Duarte Engel Farkas Fischer Grau Haddad Holm Ito Jansen Kaya Keller Kim Lang Laurent Lopez Mbeki Moreau Nagy Novak Okafor Olsen Patel Petrov Quist Rossi Sato Silva Toth Vega Weiss Yilmaz Zhou'.split(
    ' ',
  );

/** A name for somebody who doesn't exist, by position. Unlike among up to 1,600; beyond that a number tells them apart. */
export function madeUpName(person: number): string {
  const [first, last] = [given.length, family.length];
  const round = Math.floor(person / (first * last));
  const at = (person * 787) % (first * last);
  const name = `${given[at % first]} ${family[Math.floor(at / first)]}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}
