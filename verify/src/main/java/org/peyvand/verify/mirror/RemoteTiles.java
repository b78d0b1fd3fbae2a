package org.peyvand.verify.mirror;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.peyvand.tlog.EntryBundle;
import org.peyvand.tlog.Hash;
import org.peyvand.tlog.TilePath;
import org.peyvand.tlog.TileReader;

/// A register as its host serves it, a piece at a time, and all of it within limits.
final class RemoteTiles implements TileReader {

  /// Five million entries of half a kilobyte, and their hashes.
  static final long BYTES_MAX = 4L << 30;

  static final Duration TIME_MAX = Duration.ofHours(1);

  /// Nothing was heard, so nothing can be said.
  static final class Silence extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Heard.Nothing why;
    private final String where;

    Silence(Heard.Nothing why, String where) {
      super(where + ": " + why);
      this.why = why;
      this.where = where;
    }

    Heard.Nothing why() {
      return why;
    }

    String where() {
      return where;
    }
  }

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final BoundedHttp http;
  private final URI base;
  private final Clock clock;
  private final Instant end;
  private long read;

  /// @param base ends with a slash
  RemoteTiles(BoundedHttp http, URI base, Clock clock) {
    this.http = http;
    this.base = base;
    this.clock = clock;
    this.end = clock.instant().plus(TIME_MAX);
  }

  URI base() {
    return base;
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    var largest =
        switch (path) {
          case TilePath.Hashes hashes -> hashes.width() * Hash.SIZE_BYTES;
          case TilePath.Entries _ -> EntryBundle.MAX_BYTES;
        };
    return read(path.toString(), largest);
  }

  /// Empty when there is no such file.
  Optional<byte[]> read(String path, int largest) {
    if (read > BYTES_MAX) throw new Silence(Heard.Nothing.TOO_LARGE, path);
    if (clock.instant().isAfter(end)) throw new Silence(Heard.Nothing.TOO_SLOW, path);
    return switch (http.get(base.resolve(path), largest)) {
      case Heard.Nothing nothing -> throw new Silence(nothing, path);
      case Heard.Answer(var status, _, var body) when status == OK -> {
        read += body.length;
        yield Optional.of(body);
      }
      case Heard.Answer(var status, _, _) when status == NOT_FOUND || status == GONE ->
          Optional.empty();
      case Heard.Answer _ -> throw new Silence(Heard.Nothing.UNREACHABLE, path);
    };
  }
}
