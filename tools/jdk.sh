# shellcheck shell=sh
# Read by ./peyvand and ./check: finds the JDK to build and run with.

JDK_OLDEST=25

# The major version of the JDK in folder $1; nothing where there is none.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk_serves() {
  major=$(jdk_major "$1")
  [ "${major:-0}" -ge "$JDK_OLDEST" ]
}

# Prints the folder of the first JDK that serves, or says what is missing.
find_jdk() {
  if [ -n "${PEYVAND_JAVA_HOME:-}" ]; then
    if jdk_serves "$PEYVAND_JAVA_HOME"; then
      echo "$PEYVAND_JAVA_HOME"
      return
    fi
    echo "PEYVAND_JAVA_HOME is $PEYVAND_JAVA_HOME, and that is no JDK $JDK_OLDEST or newer." >&2
    return 1
  fi
  on_path=$(readlink -f "$(command -v javac || echo /none/bin/javac)")
  for home in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/*jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && jdk_serves "$home"; then
      echo "$home"
      return
    fi
  done
  cat >&2 <<TEXT
Peyvand needs a JDK $JDK_OLDEST or newer, and found none in JAVA_HOME, PATH or /usr/lib/jvm.
Install one (Eclipse Temurin, say), or name its folder: PEYVAND_JAVA_HOME=/path/to/jdk
TEXT
  return 1
}

# Maven, and what keeps its own libraries quiet on a new JDK.
require_maven() {
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  export MAVEN_OPTS
  command -v mvn >/dev/null 2>&1 && return
  cat >&2 <<'TEXT'
Peyvand is built with Maven, and `mvn` is not on the PATH.
Install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven), then call again.
TEXT
  return 1
}
