// The recorded layout shifts, and the pictures without a size, which shift the page on a slow connection.
const name = node => node ? (node.outerHTML ?? node.textContent).slice(0, 120) : 'a removed element';
const shifts = [...window.shifts, ...window.shiftObserver.takeRecords()]
    .map(shift => `${shift.value.toFixed(4)}: ${shift.sources.map(source => name(source.node)).join('; ')}`);
const hasSize = image => image.hasAttribute('width') && image.hasAttribute('height');
return [...shifts, ...[...document.images].filter(image => !hasSize(image)).map(image => `no size: ${name(image)}`)];
