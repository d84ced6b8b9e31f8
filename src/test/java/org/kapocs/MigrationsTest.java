package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void every_folder_of_migrations_belongs_to_a_module_that_is_migrated() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".sql"))
                            .map(file -> FOLDER.relativize(file.getParent()).toString()))
                    .isNotEmpty()
                    .isSubsetOf(Migrations.MODULES);
        }
    }
}
