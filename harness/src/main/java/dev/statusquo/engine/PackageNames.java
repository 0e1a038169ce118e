package dev.statusquo.engine;

import java.util.Locale;

/** Package names in the form in which they are compared. */
final class PackageNames {
    private PackageNames() {}

    /** {@return the name in lower case with {@code -} for {@code _}; npm's scopes and paths stay as they are} */
    static String normalised(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("/") || lower.startsWith("@") ? lower : lower.replace('_', '-');
    }
}
