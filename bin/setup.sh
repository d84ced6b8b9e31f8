# Read by the commands beside it: finds (or installs from the distribution's packages, where it may) what they need.
# Sets: root (the project), JAVA_HOME, and the function maven. POSIX shell, so that any machine's sh will do.

root=$(CDPATH='' cd -- "${0%"${0##*/}"}./.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say ""
  say "$*"
  exit 1
}

# Java takes the names of files in the locale's encoding; in a bare environment it could not open a path like /tmp/próba.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# KAPOCS_INSTALL=no keeps it from installing anything.
may_install() { [ "${KAPOCS_INSTALL:-yes}" = yes ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; }

# install_package <package>...: says what it does, and fails when the distribution does not have it.
install_package() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2 || say "(The list of packages could not be renewed.)"
  apt-cache show "$1" >/dev/null 2>&1 || return 1
  say "Installing from this distribution's packages: $*"
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >&2
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# The usual folders of distributions, vendors' packages, version managers and IDEs.
jdk_places() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if on_path=$(command -v javac 2>/dev/null) && command -v readlink >/dev/null 2>&1; then
    on_path=$(readlink -f "$on_path")
    printf '%s\n' "${on_path%/bin/javac}"
  fi
  for place in "${KAPOCS_JDKS:-/usr/lib/jvm}"/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/*jdk* \
    ${HOME:+"$HOME"/.sdkman/candidates/java/*} ${HOME:+"$HOME"/.jdks/*} ${HOME:+"$HOME"/.local/share/mise/installs/java/*}; do
    printf '%s\n' "$place"
  done
}

find_jdk() {
  found=$(jdk_places | while IFS= read -r place; do
    if is_jdk_25 "$place"; then printf '%s\n' "$place"; break; fi
  done)
  [ -n "$found" ]
}

need_jdk() {
  find_jdk || { may_install && install_package openjdk-25-jdk-headless && find_jdk; } || give_up "Kapocs needs a JDK 25, and there is none here.
Looked at JAVA_HOME (${JAVA_HOME:-not set}), at javac on the path, and in the usual folders (/usr/lib/jvm, /usr/java, /opt, \$HOME/.sdkman, \$HOME/.jdks).
Install one - the package openjdk-25-jdk-headless where your distribution has it, or any other build of OpenJDK 25 -
and, if it lies elsewhere, say where:  JAVA_HOME=/path/to/jdk-25 $0"
  JAVA_HOME=$found
  export JAVA_HOME
}

maven_version() { mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1; }

at_least_3_8() {
  major=${1%%.*} minor=${1#*.}
  [ -n "$1" ] && { [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 8 ]; }; }
}

need_maven() {
  mvn_is=$(maven_version)
  at_least_3_8 "$mvn_is" || { may_install && install_package maven && mvn_is=$(maven_version) && at_least_3_8 "$mvn_is"; } \
    || give_up "Kapocs is built with Maven 3.8 or later; found: ${mvn_is:-none}.
Install it - the package maven of your distribution - and start again:  $0"
}

# Maven itself reads MAVEN_ARGS only from 3.9 on. An account without a home gets a repository inside the project.
# The options still a warning of JDK 25 about Maven's own libraries, which nobody here can do anything about, and keep the
# escape code out of logs that Maven 3.8 writes at its end also without colours.
maven() {
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Djansi.noreset=true"
  set -- -f "$root/pom.xml" -Dstyle.color=never "$@"
  case "$mvn_is" in
    3.8) [ -z "${MAVEN_ARGS:-}" ] || { set -f -- $MAVEN_ARGS "$@"; set +f; } ;;
  esac
  case " ${MAVEN_ARGS:-} ${MAVEN_OPTS:-} " in
    *maven.repo.local*) ;;
    *) home=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
       [ -w "${home:-/nonexistent}" ] || set -- "-Dmaven.repo.local=$root/target/repository" "$@" ;;
  esac
  mvn "$@"
}
