package org.peyvand.verify.sign;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked on the command line. A password never stands there: others on the machine could
/// read it.
///
/// @param keys a PKCS#12 file; else there is a `library`
/// @param library of a PKCS#11 token
/// @param slot which of the token's slots, from 0
/// @param pss whether an RSA key is to sign by PSS
record SignArguments(
    Path file,
    @Nullable Path keys,
    @Nullable Path library,
    int slot,
    @Nullable String alias,
    @Nullable Path password,
    @Nullable Path out,
    boolean pss,
    @Nullable String language) {

  /// Empty when it is not an order we know; the caller then shows how to give one.
  static Optional<SignArguments> of(List<String> words) {
    var files = new ArrayList<Path>();
    Path keys = null;
    Path library = null;
    var slot = 0;
    String alias = null;
    Path password = null;
    Path out = null;
    var pss = false;
    String language = null;
    try {
      for (var rest = words.iterator(); rest.hasNext(); ) {
        var word = rest.next();
        switch (word) {
          case "--pss" -> pss = true;
          case "--keys",
              "--pkcs11",
              "--slot",
              "--alias",
              "--password-file",
              "--out",
              "--language" -> {
            if (!rest.hasNext()) return Optional.empty();
            var value = rest.next();
            switch (word) {
              case "--keys" -> keys = Path.of(value);
              case "--pkcs11" -> library = Path.of(value);
              case "--slot" -> slot = Integer.parseUnsignedInt(value);
              case "--alias" -> alias = value;
              case "--password-file" -> password = Path.of(value);
              case "--out" -> out = Path.of(value);
              default -> language = value;
            }
          }
          default -> {
            if (word.startsWith("-")) return Optional.empty();
            files.add(Path.of(word));
          }
        }
      }
    } catch (InvalidPathException | NumberFormatException _) {
      return Optional.empty();
    }
    if (files.size() != 1 || (keys == null) == (library == null)) return Optional.empty();
    return Optional.of(
        new SignArguments(
            files.getFirst(), keys, library, slot, alias, password, out, pss, language));
  }

  /// Where the signature goes: beside the file, unless told otherwise.
  Path target() {
    return out != null ? out : file.resolveSibling(file.getFileName() + ".p7s");
  }
}
