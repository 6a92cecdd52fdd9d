// Starts the application: the names of its files stand in <meta name="app">, written by Trunk.
const names = document.querySelector('meta[name="app"]');
const at = (name) => new URL(name, document.baseURI).href;
const module = fetch(at(names.dataset.wasm));
const { default: start } = await import(at(names.content));
await start({ module_or_path: module });
