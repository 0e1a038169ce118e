package dev.statusquo.cli;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Coverage;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the command line says of the statements of the RFCs and of the cases that test them. */
final class RequirementText {
    private static final Pattern SECTION = Pattern.compile("RFC (\\d+)(?: ([0-9.]*\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("\\d+-[0-9.]+-[a-z]");

    private final Printer printer;
    private final RequirementIndex index;

    RequirementText(Printer printer, RequirementIndex index) {
        this.printer = printer;
        this.index = index;
    }

    /** {@return the statements that are asked for by RFC and section, or by id; empty if a case is asked for} */
    static Optional<RequirementIndex> asked(String words, RequirementIndex all) {
        if (ID.matcher(words).matches()) {
            return Optional.of(all.only(s -> s.id().equals(words)));
        }
        Matcher section = SECTION.matcher(words.strip());
        if (!section.matches()) {
            return Optional.empty();
        }
        String source = "RFC " + section.group(1);
        Optional<String> within = Optional.ofNullable(section.group(2));
        return Optional.of(all.only(s -> s.requirement().source().equals(source)
                && within.map(w -> isWithin(s.requirement().section(), w)).orElse(true)));
    }

    private static boolean isWithin(String section, String outer) {
        return section.equals(outer) || section.startsWith(outer + ".");
    }

    /** Says each statement and its cases, and the count. */
    void explain(String asked) {
        index.statements().forEach(this::explain);
        printer.say(asked + ": " + counted(index));
    }

    private void explain(Statement statement) {
        printer.say(statement.id() + "  " + statement.requirement().level() + "  " + statement.requirement());
        printer.say("  " + statement.requirement().text());
        statement.requirement().contested().ifPresent(words -> printer.say("  contested: " + words));
        index.casesOf(statement).forEach(this::tested);
        statement.untested().ifPresent(why -> printer.say("  untested: " + why));
        printer.say("");
    }

    private void tested(ConformanceCase of) {
        printer.say(
                String.format(Locale.ROOT, "    %-8s %-56s %s", of.requirement().level(), of.id(), of.title()));
    }

    /** Says how much of each RFC is covered, and of all. */
    void summary() {
        for (String source : index.sources()) {
            RequirementIndex part = index.only(s -> s.requirement().source().equals(source));
            printer.say(String.format(Locale.ROOT, "  %-10s %s", source, counted(part)));
        }
        printer.say(String.format(Locale.ROOT, "  %-10s %s", "all", counted(index)));
    }

    private static String counted(RequirementIndex part) {
        return part.count(Coverage.JUDGED) + " of " + part.statements().size() + " statements are judged, "
                + part.count(Coverage.RECORDED) + " recorded, " + part.count(Coverage.UNTESTED) + " untested";
    }
}
