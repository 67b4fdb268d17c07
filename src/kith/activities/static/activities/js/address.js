/* A form that was sent plainly, and the address of a part, show the whole room: from then on under the
   room's own address, by which the device keeps pages and words that wait. */
const { address } = document.body.dataset;

if (address && location.pathname !== address) history.replaceState(history.state, "", address);
