package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cases in the order of what they verify: by specification and section. */
record SectionText(Printer printer) {
    private static final Comparator<String> BY_NUMBERS =
            Comparator.comparing(SectionText::parts, (a, b) -> Arrays.compare(a, b));

    /**
     * Prints the cases that verify a section or one of those below it.
     *
     * @param section an RFC's number, or number and section such as {@code 9110-13.1}; {@code all} for everything
     * @param catalogue every case
     * @throws BadInputException if no case verifies it
     */
    void print(String section, List<ConformanceCase> catalogue) {
        List<ConformanceCase> found =
                catalogue.stream().filter(c -> isWithin(section, c)).toList();
        if (found.isEmpty()) {
            throw new BadInputException(
                    "no case verifies " + section,
                    "name an RFC and perhaps a section, such as 9110 or 9110-13.1; `./statusquo list --section all` has every one");
        }
        new TreeMap<>(found.stream()
                        .collect(Collectors.groupingBy(c -> c.requirement().source())))
                .forEach(this::source);
        printer.say(found.size() + " cases");
    }

    private static boolean isWithin(String section, ConformanceCase c) {
        String own = c.requirement().source().replace("RFC ", "") + "-"
                + c.requirement().section();
        return section.equals("all")
                || own.equals(section)
                || own.startsWith(section + ".")
                || own.startsWith(section + "-");
    }

    private void source(String source, List<ConformanceCase> cases) {
        printer.say(source);
        cases.stream()
                .sorted(Comparator.comparing(c -> c.requirement().section(), BY_NUMBERS))
                .forEach(c -> printer.say(String.format(
                        Locale.ROOT,
                        "  %-10s %-8s %-56s %s",
                        c.requirement().section(),
                        c.requirement().level(),
                        c.id(),
                        c.title())));
    }

    /** {@return numbers by their value, and words after them} */
    private static String[] parts(String section) {
        return Arrays.stream(section.split("\\."))
                .map(part ->
                        part.matches("[0-9]{1,6}") ? String.format(Locale.ROOT, "%06d", Integer.parseInt(part)) : part)
                .toArray(String[]::new);
    }
}
