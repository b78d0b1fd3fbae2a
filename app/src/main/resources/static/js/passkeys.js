// Forms with data-passkey="create" or "get" ask the device for a passkey before they are sent: what to ask
// for stands in data-options, what the device answers goes into the field named in data-answer.
(function () {
  "use strict";

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); }).buffer;
  }

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function described(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  // Browsers from before WebAuthn level 3 want bytes where the JSON has text.
  function toMake(options) {
    if (PublicKeyCredential.parseCreationOptionsFromJSON) {
      return PublicKeyCredential.parseCreationOptionsFromJSON(options);
    }
    return Object.assign({}, options, {
      challenge: bytes(options.challenge),
      user: Object.assign({}, options.user, { id: bytes(options.user.id) }),
      excludeCredentials: described(options.excludeCredentials)
    });
  }

  function toProve(options) {
    if (PublicKeyCredential.parseRequestOptionsFromJSON) {
      return PublicKeyCredential.parseRequestOptionsFromJSON(options);
    }
    return Object.assign({}, options, {
      challenge: bytes(options.challenge),
      allowCredentials: described(options.allowCredentials)
    });
  }

  function json(credential) {
    if (credential.toJSON) return JSON.stringify(credential.toJSON());
    var response = { clientDataJSON: text(credential.response.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
      if (credential.response[name]) response[name] = text(credential.response[name]);
    });
    if (credential.response.getTransports) response.transports = credential.response.getTransports();
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: response
    });
  }

  function ask(form) {
    var options = JSON.parse(form.dataset.options);
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: toMake(options) })
      : navigator.credentials.get({ publicKey: toProve(options) });
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    var button = form.querySelector("button");
    var trouble = form.querySelector("[data-trouble]");
    if (!window.PublicKeyCredential || !navigator.credentials) return;
    button.disabled = false;
    form.addEventListener("submit", function (sending) {
      sending.preventDefault();
      button.disabled = true;
      trouble.hidden = true;
      ask(form).then(function (credential) {
        form.elements[form.dataset.answer].value = json(credential);
        form.submit();
      }).catch(function () {
        button.disabled = false;
        trouble.hidden = false;
        trouble.focus();
      });
    });
  });
})();
