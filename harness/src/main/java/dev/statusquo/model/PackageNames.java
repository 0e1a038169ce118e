package dev.statusquo.model;

import java.util.Locale;

/** Package names in the form in which they are compared. */
public final class PackageNames {
    private PackageNames() {}

    /**
     * Brings a name into the form in which its registry compares it.
     *
     * @param runtime {@code python} or {@code node}
     * @param name as somebody wrote it
     * @return for Python in lower case with runs of {@code - _ .} as one {@code -}, otherwise the name in lower case
     */
    public static String normalised(String runtime, String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return runtime.equals("python") ? lower.replaceAll("[-_.]+", "-") : lower;
    }
}
