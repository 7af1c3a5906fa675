import { z } from '@hono/zod-openapi';
import { openEndpoint } from '../../http/direct-endpoint.ts';
import { hasAdministrator } from '../../sign-in/first-administrator.ts';

/** What the page for signing in has to know, and nothing of who is here. */
export const signInWays = openEndpoint({
  method: 'get',
  path: '/sign-in-ways',
  summary: 'How one can sign in here',
  tag: 'Sign-in',
  answer: z
    .object({
      organisation: z.string(),
      mode: z.enum(['real', 'demo']),
      isSetUp: z.boolean().describe('Whether there is an administrator.'),
      ways: z.object({
        password: z.boolean(),
        singleSignOn: z.object({ name: z.string() }).nullable(),
      }),
      resetsByMail: z.boolean().describe('Whether a forgotten password can be replaced by a letter.'),
    })
    .openapi('SignInWays'),
  handle: ({ services: { store, signIn } }) =>
    store.read(async (unit) => ({
      body: {
        organisation: (await unit.settings.get('organisation-name')) ?? '',
        mode: (await unit.settings.get('mode')) ?? 'real',
        isSetUp: await hasAdministrator(unit),
        ways: {
          password: true,
          singleSignOn: signIn.singleSignOnName === null ? null : { name: signIn.singleSignOnName },
        },
        resetsByMail: signIn.resetsByMail,
      },
    })),
});
