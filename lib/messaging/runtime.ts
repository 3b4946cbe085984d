type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => boolean | undefined;

interface Runtime {
  id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

const scope = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };

/**
 * The browser's own messaging, without the polyfill: in Manifest 3 both browsers return promises, and the content
 * script saves 3 kB. Undefined once the extension was updated under an open page.
 */
export function runtime(): Runtime | undefined {
  const found = scope.browser?.runtime ?? scope.chrome?.runtime;
  return found?.id ? found : undefined;
}
