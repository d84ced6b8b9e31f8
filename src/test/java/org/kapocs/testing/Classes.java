package org.kapocs.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The bytecode of the house, read once: that takes seconds. */
public final class Classes {
    /** Ours; a build for {@code bin/run} leaves there what Spring has prepared of them, too. */
    public static final JavaClasses OURS = new ClassFileImporter(List.of(
                    new ImportOption.DoNotIncludeTests(),
                    place -> !place.contains("__") && !place.contains("$$SpringCGLIB$$")))
            .importPackages("org.kapocs");

    private Classes() {}
}
