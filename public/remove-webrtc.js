// The panel's first script: takes away the one way out that no content security policy closes. Classic, so that it runs before every module.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection']) {
  Object.defineProperty(globalThis, name, {
    value: undefined,
    configurable: false,
    writable: false,
  });
}
