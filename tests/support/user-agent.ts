// A person with a browser, played: follows redirects, keeps cookies, fills in the provider's forms. Stands for the browser's sign-in window.

export interface UserAgent {
  /** As `identity.launchWebAuthFlow`: resolves with the address it was led back to; an unseen page that shows anything rejects. */
  launch(url: string, interactive: boolean): Promise<string>;
  /** Every address that was to be shown. */
  launched: { url: string; interactive: boolean }[];
  /** Loses every cookie: the user signed out at the provider. */
  forget(): void;
}

function fieldsOf(html: string, login: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name === undefined) continue;
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    fields.set(name, name === 'login' ? login : name === 'password' ? 'any' : value);
  }
  return fields;
}

/** @param login whom the person signs in as, asked anew each time a form wants it */
export function createUserAgent(redirectUrl: string, login: () => string): UserAgent {
  const jar = new Map<string, string>();
  const launched: UserAgent['launched'] = [];

  async function visit(url: string, body?: URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const split = pair.indexOf('=');
      jar.set(pair.slice(0, split), pair.slice(split + 1));
    }
    return response;
  }

  return {
    launched,
    forget: () => jar.clear(),
    async launch(first, interactive) {
      launched.push({ url: first, interactive });
      let url = first;
      let body: URLSearchParams | undefined;
      for (let step = 0; step < 20; step += 1) {
        const response = await visit(url, body);
        body = undefined;
        const location = response.headers.get('location');
        if (location !== null) {
          await response.body?.cancel();
          url = new URL(location, url).href;
          if (url.startsWith(redirectUrl)) return url;
          continue;
        }
        const html = await response.text();
        const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
        if (!interactive || action === undefined) throw new Error('User interaction required.');
        body = fieldsOf(html, login());
        url = new URL(action, url).href;
      }
      throw new Error('Led in a circle.');
    },
  };
}
