// What shifted, and the pictures that would on a slower line because no room is kept for them.
const name = node => node ? (node.outerHTML ?? node.textContent).slice(0, 120) : 'something that is gone';
const shifts = [...window.shifts, ...window.shiftObserver.takeRecords()]
    .map(shift => `${shift.value.toFixed(4)}: ${shift.sources.map(source => name(source.node)).join('; ')}`);
const sized = image => image.hasAttribute('width') && image.hasAttribute('height');
return [...shifts, ...[...document.images].filter(image => !sized(image)).map(image => `no size: ${name(image)}`)];
