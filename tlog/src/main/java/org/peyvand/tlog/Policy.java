package org.peyvand.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which logs one trusts, and whose cosignatures a checkpoint needs before one believes that
/// everybody sees the same log (C2SP tlog-policy).
///
/// @param logs may be empty where the log is known from elsewhere
/// @param witnesses in the order of the file
/// @param quorum the witness or group that must have seen a checkpoint; empty for `none`
public record Policy(
    List<KnownLog> logs, List<KnownWitness> witnesses, List<Group> groups, String quorum) {

  /// The specification asks for 32 of each; twice that leaves room.
  public static final int LOGS_MAX = 64;

  public static final int WITNESSES_MAX = 64;
  public static final int GROUPS_MAX = 64;

  /// As many lines with the longest keys in use, and comments.
  public static final int MAX_BYTES = 512 * 1024;

  /// @param url where it can be asked; empty when the file does not say
  public record KnownLog(VerifierKey key, String url) {}

  /// @param name means something inside the policy only
  /// @param url where it can be asked; empty when the file does not say
  public record KnownWitness(String name, VerifierKey key, String url) {}

  /// @param threshold how many of the members have to have seen a checkpoint
  /// @param members names of witnesses and of groups that stand above
  public record Group(String name, int threshold, List<String> members) {
    public Group {
      members = List.copyOf(members);
      MalformedException.unless(threshold >= 1 && threshold <= members.size(), Flaw.POLICY_QUORUM);
    }
  }

  public Policy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
  }

  public static Policy parse(byte[] file) {
    MalformedException.unless(file.length <= MAX_BYTES, Flaw.POLICY_TOO_LONG);
    return new Reader().read(file);
  }

  /// The key of the log that signs under this origin.
  public Optional<VerifierKey> log(String origin) {
    return logs.stream().map(KnownLog::key).filter(key -> key.name().equals(origin)).findFirst();
  }

  public List<VerifierKey> witnessKeys() {
    return witnesses.stream().map(KnownWitness::key).toList();
  }

  /// Whether the policy asks for any witness at all.
  public boolean asksForWitnesses() {
    return !quorum.isEmpty();
  }

  /// Whether these cosigners are enough.
  public boolean satisfiedBy(Collection<VerifierKey> cosigners) {
    var seen = new HashSet<String>();
    for (var witness : witnesses) {
      if (cosigners.contains(witness.key())) {
        seen.add(witness.name());
      }
    }
    // Groups name only what stands above them, so one pass is enough.
    for (var group : groups) {
      if (group.members().stream().filter(seen::contains).count() >= group.threshold()) {
        seen.add(group.name());
      }
    }
    return quorum.isEmpty() || seen.contains(quorum);
  }

  /// Names are octets that nobody interprets: here each is one character, as ISO 8859-1 has it.
  private static final class Reader {
    private static final String NONE = "none";

    private final List<KnownLog> logs = new ArrayList<>();
    private final Map<String, KnownWitness> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Boolean> inGroup = new HashMap<>();
    private final Set<String> logKeys = new HashSet<>();
    private final Set<String> witnessKeys = new HashSet<>();
    private @Nullable String quorum;

    Policy read(byte[] file) {
      for (var octet : file) {
        var c = octet & 0xff;
        MalformedException.unless(
            c == '\t' || c == '\n' || (c >= 0x20 && c != 0x7f), Flaw.CONTROL_CHARACTER);
      }
      var text = new String(file, StandardCharsets.ISO_8859_1);
      MalformedException.unless(text.isEmpty() || text.endsWith("\n"), Flaw.POLICY_SHAPE);
      for (var line : text.split("\n")) {
        var words = words(line);
        if (!words.isEmpty() && !words.getFirst().startsWith("#")) {
          readLine(words);
        }
      }
      if (quorum == null) throw new MalformedException(Flaw.POLICY_QUORUM);
      return new Policy(
          logs, List.copyOf(witnesses.values()), List.copyOf(groups.values()), quorum);
    }

    private static List<String> words(String line) {
      return List.of(line.split("[ \t]+")).stream().filter(word -> !word.isEmpty()).toList();
    }

    private void readLine(List<String> words) {
      switch (words.getFirst()) {
        case "log" -> readLog(words);
        case "witness" -> readWitness(words);
        case "group" -> readGroup(words);
        case "quorum" -> readQuorum(words);
        default -> throw new MalformedException(Flaw.POLICY_SHAPE);
      }
    }

    private void readLog(List<String> words) {
      MalformedException.unless(words.size() == 2 || words.size() == 3, Flaw.POLICY_SHAPE);
      MalformedException.unless(logs.size() < LOGS_MAX, Flaw.POLICY_TOO_LONG);
      var key = key(words.get(1));
      // A log may sign as a post-quantum cosigner does; the old cosignature is for witnesses only.
      MalformedException.unless(key.kind() != SignatureKind.COSIGNATURE, Flaw.POLICY_KEY_KIND);
      MalformedException.unless(logKeys.add(bare(key)), Flaw.POLICY_KEY_TWICE);
      logs.add(new KnownLog(key, url(words, 2)));
    }

    private void readWitness(List<String> words) {
      MalformedException.unless(words.size() == 3 || words.size() == 4, Flaw.POLICY_SHAPE);
      MalformedException.unless(witnesses.size() < WITNESSES_MAX, Flaw.POLICY_TOO_LONG);
      var name = newName(words.get(1));
      var key = key(words.get(2));
      MalformedException.unless(key.kind().isCosignature(), Flaw.POLICY_KEY_KIND);
      MalformedException.unless(witnessKeys.add(bare(key)), Flaw.POLICY_KEY_TWICE);
      witnesses.put(name, new KnownWitness(name, key, url(words, 3)));
    }

    private void readGroup(List<String> words) {
      MalformedException.unless(words.size() >= 4, Flaw.POLICY_SHAPE);
      MalformedException.unless(groups.size() < GROUPS_MAX, Flaw.POLICY_TOO_LONG);
      var name = newName(words.get(1));
      var members = words.subList(3, words.size());
      for (var member : members) {
        MalformedException.unless(isKnown(member), Flaw.POLICY_NAME);
        // A witness that counted twice would be two.
        MalformedException.unless(inGroup.putIfAbsent(member, true) == null, Flaw.POLICY_NAME);
      }
      var threshold =
          switch (words.get(2)) {
            case "all" -> members.size();
            case "any" -> 1;
            default -> Math.clamp(Strict.decimal(words.get(2)), 0, Integer.MAX_VALUE);
          };
      groups.put(name, new Group(name, threshold, members));
    }

    private void readQuorum(List<String> words) {
      MalformedException.unless(words.size() == 2 && quorum == null, Flaw.POLICY_QUORUM);
      var name = words.get(1);
      MalformedException.unless(name.equals(NONE) || isKnown(name), Flaw.POLICY_NAME);
      quorum = name.equals(NONE) ? "" : name;
    }

    private String newName(String name) {
      MalformedException.unless(!name.equals(NONE) && !isKnown(name), Flaw.POLICY_NAME);
      return name;
    }

    private boolean isKnown(String name) {
      return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private static VerifierKey key(String word) {
      return VerifierKey.parse(Strict.utf8(word.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// The same key under another name is the same key.
    private static String bare(VerifierKey key) {
      return key.kind().algorithm + key.base64();
    }

    private static String url(List<String> words, int at) {
      if (words.size() <= at) {
        return "";
      }
      return new String(
          words.get(at).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }
}
