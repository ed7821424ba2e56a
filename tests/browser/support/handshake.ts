/**
 * A host without a loader, by hand: code for its head. `embed(src, sandbox)` puts a frame on the page and resolves to what
 * speaks to it; the port is in plain sight, for tests that misuse it.
 */
export const handshake = `<script>
  window.embed = (src, attributes = {}) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    for (const [name, value] of Object.entries({ width: 700, height: 800, ...attributes })) frame.setAttribute(name, value);
    let port, count = 0;
    const asked = new Map(), waiting = new Map();
    const once = (type) => new Promise((done) => waiting.set(type, done));
    const ready = once('ready');
    const say = (t, d, id) => port.postMessage({ ch: 'bn-embed', v: 1, t, d, id });
    const ask = (t, d) => new Promise((done) => { asked.set(++count, done); say(t, d, count); });
    addEventListener('message', ({ source, origin, data }) => {
      if (port || source !== frame.contentWindow || data?.ch !== 'bn-embed' || data.t !== 'hello') return;
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data: { t, d, id } }) => { waiting.get(t)?.(d); asked.get(id)?.(d); };
      source.postMessage({ ch: 'bn-embed', v: 1, t: 'port' }, '*', [channel.port2]);
      ready.then(() => resolve({ frame, port, origin, say, ask, once }));
    });
    frame.src = src;
    document.body.prepend(frame);
  });
</script>`;
