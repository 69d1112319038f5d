// Replaces the elapsed time of each task in a trace of Chromium by the processor time that its thread used (tdur), so that the
// results of Lighthouse do not depend on what else the machine does. Waiting for other processes does not count.
//
//   node bench/processor-time.mjs TRACE
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const trace = JSON.parse(readFileSync(file, 'utf8'));

const threads = new Map();
for (const event of trace.traceEvents) {
  if (event.ph === 'M') continue; // names of threads and processes
  const thread = `${event.pid} ${event.tid}`;
  if (!threads.has(thread)) threads.set(thread, []);
  threads.get(thread).push(event);
}

/** Moves an event within its task, and shortens it. */
const shorten = (event, task) => {
  const share = task.processor / task.elapsed;
  const offset = event.tts === undefined ? (event.ts - task.start) * share : event.tts - task.processorStart;
  event.ts = task.start + Math.round(Math.min(Math.max(offset, 0), task.processor));
  if (event.ph === 'X') event.dur = Math.min(event.tdur ?? Math.round(event.dur * share), task.start + task.processor - event.ts);
};

for (const events of threads.values()) {
  let task = { end: 0 };
  for (const event of events.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < task.end) {
      shorten(event, task);
    } else if (event.ph === 'X' && event.tdur !== undefined && event.dur > 0) {
      task = { start: event.ts, end: event.ts + event.dur, elapsed: event.dur, processor: Math.min(event.tdur, event.dur), processorStart: event.tts };
      event.dur = task.processor;
    }
  }
}

writeFileSync(file, JSON.stringify(trace));
