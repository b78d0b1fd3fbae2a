package org.peyvand.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// As whom PostgreSQL runs. It refuses to run as root, so root lends it another identity. A data
/// folder keeps the identity it was made with, whoever starts it later.
record ServerUser(String way, int uid, int gid, List<String> prefix) {

  private static final int ROOT = 0;
  private static final int NOBODY = 65534;
  private static final int PROBE_SECONDS = 20;

  /// The identity for a cluster that exists: that of its owner.
  static ServerUser owning(Path cluster, Path bin) throws IOException, InterruptedException {
    var uid = (int) Files.getAttribute(cluster, "unix:uid");
    var gid = (int) Files.getAttribute(cluster, "unix:gid");
    var ways = new ArrayList<ServerUser>();
    if (uid == me()) {
      ways.add(uid == ROOT ? unshared() : direct());
    } else if (me() == ROOT) {
      ways.add(setpriv(uid, gid));
      Optional.ofNullable(ownerName(cluster)).ifPresent(name -> ways.add(runuser(name, uid, gid)));
    } else {
      throw new StartRefused(
          "The database in %s belongs to the user %s. Start Peyvand as that user, or as root."
              .formatted(cluster, ownerName(cluster)));
    }
    return firstThatRuns(ways, bin);
  }

  /// The identity for a cluster that is about to be made.
  static ServerUser forNewCluster(Path bin) throws IOException, InterruptedException {
    if (me() != ROOT) return direct();
    var nobody = List.of(setpriv(NOBODY, NOBODY), runuser("nobody", NOBODY, NOBODY), unshared());
    return firstThatRuns(nobody, bin);
  }

  /// The command as that user. Nothing is added when the user is ourselves.
  List<String> running(List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  /// Gives the user a file or folder that we made.
  void give(Path path) throws IOException {
    if (uid == me()) return;
    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
  }

  static ServerUser direct() {
    return new ServerUser("direct", me(), me(), List.of());
  }

  static ServerUser setpriv(int uid, int gid) {
    var ids = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid);
    var command = new ArrayList<>(ids);
    command.addAll(List.of("--clear-groups", "--inh-caps=-all", "--"));
    return new ServerUser("setpriv", uid, gid, List.copyOf(command));
  }

  static ServerUser runuser(String name, int uid, int gid) {
    return new ServerUser("runuser", uid, gid, List.of("runuser", "-u", name, "--"));
  }

  /// A user namespace of its own: root's files, without root's name. For data below a folder that
  /// only root may enter.
  static ServerUser unshared() {
    return new ServerUser("unshare", ROOT, ROOT, List.of("unshare", "-U", "--"));
  }

  private static ServerUser firstThatRuns(List<ServerUser> ways, Path bin)
      throws IOException, InterruptedException {
    for (var way : ways) if (way.runs(bin)) return way;
    throw new StartRefused(
        ("PostgreSQL does not run as root, and none of %s works here for %s. Start Peyvand as an "
                + "ordinary user, choose a folder that other users may enter, or name a server of "
                + "your own in PEYVAND_DB_URL.")
            .formatted(ways.stream().map(ServerUser::way).toList(), bin));
  }

  /// Whether this user can enter the folder and start a program in it.
  private boolean runs(Path bin) throws InterruptedException {
    try {
      var probe =
          new ProcessBuilder(running(List.of(bin.resolve("postgres").toString(), "--version")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (probe.waitFor(PROBE_SECONDS, SECONDS)) return probe.exitValue() == 0;
      probe.destroyForcibly();
      return false;
    } catch (IOException _) {
      return false; // The tool itself is not installed.
    }
  }

  private static String ownerName(Path path) throws IOException {
    return Files.getOwner(path).getName();
  }

  private static int me() {
    return (int) new UnixSystem().getUid();
  }
}
