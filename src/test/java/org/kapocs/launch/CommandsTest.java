package org.kapocs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README on a machine that lacks something, in a folder with a space in its name. */
class CommandsTest {
    @TempDir
    Path machine;

    @Test
    void without_a_jdk_25_each_command_says_what_is_missing_and_where_it_looked() throws Exception {
        for (String command : List.of("bin/run", "bin/test", "bin/fmt", ".ci/run")) {
            assertThat(answer(command, Map.of("PATH", "/nonexistent", "KAPOCS_JDKS", machine.toString())))
                    .as(command)
                    .contains("Kapocs needs a JDK 25, and there is none here")
                    .contains("openjdk-25-jdk-headless")
                    .contains("JAVA_HOME");
        }
    }

    @Test
    void an_older_jdk_is_not_taken_for_a_jdk_25() throws Exception {
        Path jdk = jdk("17.0.12");
        assertThat(answer(
                        "bin/run",
                        Map.of("PATH", tools(), "JAVA_HOME", jdk.toString(), "KAPOCS_JDKS", machine.toString())))
                .contains("Kapocs needs a JDK 25")
                .contains(jdk.toString());
    }

    @Test
    void without_maven_it_says_which_one_is_needed() throws Exception {
        assertThat(answer(
                        "bin/run",
                        Map.of("PATH", tools(), "JAVA_HOME", jdk("25.0.1").toString())))
                .contains("Maven 3.8 or later; found: none");
    }

    @Test
    void root_installs_what_the_distribution_has() throws Exception {
        String tools = tools();
        Path jdks = Files.createDirectories(machine.resolve("jdks"));
        tool("id", "echo 0");
        tool("apt-cache", "exit 0");
        tool("apt-get", """
                case "$*" in
                  *install*openjdk-25-jdk-headless) mkdir -p "%1$s/25/bin"; echo 'JAVA_VERSION="25"' > "%1$s/25/release"
                    printf '#!/bin/sh\\n' > "%1$s/25/bin/javac"; chmod +x "%1$s/25/bin/javac" ;;
                  *install*maven) printf '#!/bin/sh\\necho Apache Maven 3.9.9; [ "$1" = -v ]\\n' > "%2$s/mvn"; chmod +x "%2$s/mvn" ;;
                esac""".formatted(jdks, tools));
        assertThat(answer("bin/run", Map.of("PATH", tools, "KAPOCS_JDKS", jdks.toString(), "KAPOCS_INSTALL", "yes")))
                .contains("Installing from this distribution's packages: openjdk-25-jdk-headless")
                .contains("Installing from this distribution's packages: maven")
                .contains("The build failed");
    }

    private void tool(String name, String does) throws IOException {
        Path program = machine.resolve("tools").resolve(name);
        Files.deleteIfExists(program);
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private String answer(String command, Map<String, String> environment) throws Exception {
        Path project = Files.createDirectories(machine.resolve("a clone of mine"));
        for (String folder : List.of("bin", ".ci")) {
            Files.createDirectories(project.resolve(folder));
            try (var files = Files.newDirectoryStream(Path.of(folder))) {
                for (Path file : files) {
                    Files.deleteIfExists(project.resolve(file));
                    Files.copy(file, project.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        var builder = new ProcessBuilder(project.resolve(command).toString())
                .directory(machine.toFile())
                .redirectErrorStream(true);
        builder.environment().clear(); // no HOME either
        builder.environment().put("KAPOCS_INSTALL", "no");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    /** A folder with the everyday tools and nothing else. */
    private String tools() throws IOException {
        Path folder = Files.createDirectories(machine.resolve("tools"));
        for (String tool :
                List.of("mkdir", "find", "sed", "head", "grep", "id", "flock", "readlink", "chmod", "cut", "getent")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(place, tool);
                if (Files.exists(program) && Files.notExists(folder.resolve(tool))) {
                    Files.createSymbolicLink(folder.resolve(tool), program);
                }
            }
        }
        return folder.toString();
    }

    private Path jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(machine.resolve("jdk-" + version));
        Files.createDirectories(jdk.resolve("bin"));
        Files.createSymbolicLink(jdk.resolve("bin/javac"), Path.of("/bin/true"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }
}
