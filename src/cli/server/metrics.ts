import { timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Counts for Prometheus. Routes by their pattern, so that no id of anybody or anything is in them. */
export interface Metrics {
  readonly begin: () => void;
  readonly end: (
    request: { readonly method: string; readonly route: string; readonly status: number },
    seconds: number,
  ) => void;
  readonly text: () => Promise<string>;
  readonly type: string;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ['method', 'route', 'status'] as const;
  const registers = [register];
  const count = new Counter({ name: 'rungs_requests_total', help: 'Requests answered.', labelNames, registers });
  const duration = new Histogram({
    name: 'rungs_request_duration_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const running = new Gauge({ name: 'rungs_requests_running', help: 'Requests being answered now.', registers });
  return {
    begin: () => running.inc(),
    end: ({ method, route, status }, seconds) => {
      running.dec();
      count.inc({ method, route, status });
      duration.observe({ method, route }, seconds);
    },
    text: () => register.metrics(),
    type: register.contentType,
  };
}

/** Compares without telling by its time how much of a secret was right. */
export function isSameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
