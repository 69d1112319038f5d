// Runs before the scripts of the page and records every layout shift.
window.shifts = [];
window.shiftObserver = new PerformanceObserver(list => window.shifts.push(...list.getEntries()));
window.shiftObserver.observe({ type: 'layout-shift', buffered: true });
