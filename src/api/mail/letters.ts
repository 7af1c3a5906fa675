import type { DigestLine } from '#org/notifications/digest-lines.ts';
import type { Letter } from '#store/tables/notices/outbox.ts';

interface Addressee {
  readonly email: string;
  readonly name: string;
}

/** To somebody who may choose their first password. */
export function invitationLetter({ email, name }: Addressee, organisation: string, link: string): Letter {
  const where = organisation === '' ? 'Rungs' : `Rungs at ${oneLine(organisation)}`;
  return {
    to: email,
    subject: `Your way in to ${where}`,
    text: letterText(name, [
      `There is a place for you in ${where}: see what each level asks, and where you stand.`,
      'Choose a password with this link. It works once, within seven days.',
      link,
      'If you didn’t expect this, you can leave it.',
    ]),
  };
}

/** To somebody who says that they forgot their password. */
export function resetLetter({ email, name }: Addressee, link: string): Letter {
  return {
    to: email,
    subject: 'A new password for Rungs',
    text: letterText(name, [
      'Choose a new password with this link. It works once, within an hour.',
      link,
      'If you didn’t ask for it, you can leave this; your password stays as it is.',
    ]),
  };
}

/** To the old address and the new one of somebody whose address was changed in the directory. */
export function newAddressLetter(to: string, { name, email }: Addressee): Letter {
  return {
    to,
    subject: 'Your address in Rungs was changed',
    text: letterText(name, [
      `From now on you sign in to Rungs with ${oneLine(email)}, and letters go there. You were signed out everywhere.`,
      'If you didn’t expect this, tell an administrator or your people partner at once: who changed it stands in the audit log.',
    ]),
  };
}

/** To somebody whose manager changed: it changes who reads what they share. */
export function newManagerLetter({ name, email }: Addressee, manager: string | null): Letter {
  const [who, reads] =
    manager === null
      ? ['You have no manager in Rungs now.', 'Nobody reads what you shared as your manager.']
      : [
          `Your manager in Rungs is ${oneLine(manager)} now.`,
          'They and the managers above them read what you shared and what you share from now on. Drafts and private evidence stay yours alone.',
        ];
  return {
    to: email,
    subject: 'You have another manager in Rungs',
    text: letterText(name, [who, reads, 'If this is not how it is, tell your people partner.']),
  };
}

/** How many things of which kind are new, each with the page that it is on. Nothing of what stands in them. */
export function digestLetter(
  { name, email }: Addressee,
  lines: readonly DigestLine[],
  count: number,
  origin: string,
): Letter {
  return {
    to: email,
    subject: count === 1 ? 'One thing is new for you in Rungs' : `${count} things are new for you in Rungs`,
    text: letterText(name, [
      'This is new since the last letter:',
      lines.map(({ sentence, page }) => `- ${sentence}\n  ${origin}${page}`).join('\n'),
      `All of it, one by one:\n${origin}/notifications`,
      `How often this comes and what it speaks of, or that it doesn’t come any more, you choose on your account’s page:\n${origin}/account#notices`,
    ]),
  };
}

function letterText(name: string, paragraphs: readonly string[]): string {
  return `${[`Hello ${oneLine(name)},`, ...paragraphs].join('\n\n')}\n`;
}

/** Names come from people. A line break in one could otherwise begin a line of its own, or a header. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
