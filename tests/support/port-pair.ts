// Two linked ports, as a panel and the background hold them. Messages cross in later microtasks, as JSON, in order.
import type { PortLike } from '../../lib/messaging/messages';

interface End<Out, In> {
  port: PortLike<Out, In>;
  sent: Out[];
}

interface PortPair<AtoB, BtoA> {
  a: End<AtoB, BtoA>;
  b: End<BtoA, AtoB>;
  /** Closes both ends: each is told once, and sending throws from then on. */
  disconnect(): void;
}

/** A new pair; what arrives before the first listener is kept for it. */
export function createPortPair<AtoB, BtoA>(): PortPair<AtoB, BtoA> {
  let open = true;

  function createEnd<Out, In>() {
    const listeners: ((message: In) => void)[] = [];
    const closers: (() => void)[] = [];
    const early: In[] = [];
    const sent: Out[] = [];
    let peer: ((message: Out) => void) | undefined;
    return {
      sent,
      closers,
      link(receive: (message: Out) => void) {
        peer = receive;
      },
      receive(message: In) {
        if (listeners.length === 0) early.push(message);
        for (const listener of listeners) listener(message);
      },
      port: {
        send(message: Out) {
          if (!open) throw new Error('Attempt to postMessage on disconnected port');
          sent.push(message);
          const copy: Out = JSON.parse(JSON.stringify(message));
          queueMicrotask(() => {
            if (open) peer?.(copy);
          });
        },
        onMessage(listener: (message: In) => void) {
          listeners.push(listener);
          for (const message of early.splice(0)) listener(message);
        },
        onDisconnect(listener: () => void) {
          closers.push(listener);
        },
      } satisfies PortLike<Out, In>,
    };
  }

  const a = createEnd<AtoB, BtoA>();
  const b = createEnd<BtoA, AtoB>();
  a.link(b.receive);
  b.link(a.receive);
  return {
    a,
    b,
    disconnect() {
      if (!open) return;
      open = false;
      for (const closer of [...a.closers, ...b.closers]) closer();
    },
  };
}
