package dev.statusquo.model;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence of a specification.
 *
 * @param source the specification, such as {@code RFC 9110}
 * @param section its section, such as {@code 15.3.5}
 * @param level what the text says, not what another suite says
 * @param text the sentence in our own words
 * @param contested where implementers dispute the reading: a sentence on it
 */
public record Requirement(String source, String section, Level level, String text, Optional<String> contested) {
    private static final Pattern RFC = Pattern.compile("RFC (\\d+)");
    private static final Pattern SECTION = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    /** {@return the section on the RFC editor's site, where the source is an RFC} */
    public Optional<URI> link() {
        Matcher rfc = RFC.matcher(source);
        if (!rfc.matches()) {
            return Optional.empty();
        }
        String anchor = SECTION.matcher(section).matches() ? "#section-" + section : "";
        return Optional.of(URI.create("https://www.rfc-editor.org/rfc/rfc" + rfc.group(1) + ".html" + anchor));
    }

    @Override
    public String toString() {
        return source + " " + section;
    }
}
