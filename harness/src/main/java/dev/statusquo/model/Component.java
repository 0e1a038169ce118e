package dev.statusquo.model;

/**
 * A part of a target with its exact version.
 *
 * @param name the package or runtime
 * @param version its version, {@code unknown} where nobody can say, empty where it has none
 */
public record Component(String name, String version) {

    @Override
    public String toString() {
        return version.isEmpty() ? name : name + "@" + version;
    }
}
