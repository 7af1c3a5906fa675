import { Link } from 'wouter';
import { Page } from '../parts/page.tsx';

export function NowherePage() {
  return (
    <Page title="Nothing here" lead="There is no page at this address, or it is not for you to see.">
      <p>
        <Link href="/">Go home</Link>, look for <Link href="/people">a person</Link>, or read{' '}
        <a href="/ladders/">the ladders</a>.
      </p>
    </Page>
  );
}
