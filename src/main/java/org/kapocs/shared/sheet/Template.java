package org.kapocs.shared.sheet;

/**
 * From what a sheet is made. Its room declares it, and raises the version with every change of what it says: a test
 * holds each version to its words.
 *
 * @param name in small letters, as it stands in file names and in the trail
 * @param version from 1
 */
public record Template(String name, int version) {

    /** How it is named at the foot of a sheet and in the trail. */
    public String mark() {
        return name + "." + version;
    }
}
