package dev.statusquo.resolve;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.model.DefinedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When versions of Python packages were released, as the index says. */
final class Releases {
    /** A time after every release: whatever is given it has no limit. */
    static final String NEVER = "2200-01-01T00:00:00Z";

    private static final Pattern UPLOADED = Pattern.compile("upload-time = (\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern PINNED = Pattern.compile("(?m)^[a-z0-9][a-z0-9.-]*==(\\S+)");
    private static final int WORDS = 6;

    private final DefinedTarget definition;
    private final Command compile;

    Releases(DefinedTarget definition, Command compile) {
        this.definition = definition;
        this.compile = compile;
    }

    /** {@return the end of that day, as a time before which files count} */
    static String until(LocalDate day) {
        return day.plusDays(1) + "T00:00:00Z";
    }

    /**
     * Finds the day of each release.
     *
     * @throws dev.statusquo.model.BadInputException where a package is unknown
     * @throws dev.statusquo.model.TargetStartException where a version is, or no index answers
     * @throws WrongRuntimeException where a version is not for this Python
     */
    Map<String, LocalDate> of(Map<String, String> pins) throws IOException {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        for (Map.Entry<String, String> pin : pins.entrySet()) {
            dates.put(pin.getKey(), released(pin.getKey(), pin.getValue()));
        }
        return dates;
    }

    private LocalDate released(String name, String version) throws IOException {
        Ended ended = ask(name + "==" + version, "--format", "pylock.toml");
        UvErrors said = new UvErrors(ended.log());
        if (ended.isSuccess()) {
            // The list of files can be longer than what a command keeps of its output; any of them tells the day.
            Matcher day = UPLOADED.matcher(ended.output());
            return day.find() ? LocalDate.parse(day.group(1)) : LocalDate.now(java.time.ZoneOffset.UTC);
        }
        if (said.isUnknownPackage()) {
            throw ResolutionErrors.unknownPackage(definition, name);
        }
        if (said.isWrongPython()) {
            throw new WrongRuntimeException(Command.tail(said.words(), WORDS));
        }
        List<String> near = near(name, version);
        if (said.isUnknownVersion() && !near.isEmpty()) {
            throw ResolutionErrors.unknownVersion(definition, name, version, near);
        }
        throw ResolutionErrors.unresolved(definition, reason(ended), Command.tail(said.words(), WORDS));
    }

    /** {@return the newest release for this Python; throws as {@link #of} does} */
    String newest(String name) throws IOException {
        Ended ended = ask(name);
        UvErrors said = new UvErrors(ended.log());
        if (said.isUnknownPackage()) {
            throw ResolutionErrors.unknownPackage(definition, name);
        }
        return pinned(ended)
                .orElseThrow(() ->
                        ResolutionErrors.unresolved(definition, reason(ended), Command.tail(said.words(), WORDS)));
    }

    private static ResolutionErrors.Reason reason(Ended ended) {
        return ended.code() == Uv.NO_SOLUTION ? ResolutionErrors.Reason.CONFLICT : ResolutionErrors.Reason.REGISTRY;
    }

    private List<String> near(String name, String version) throws IOException {
        Optional<String> below = pinned(ask(name + "<" + version));
        Optional<String> above = pinned(ask(name + ">" + version, "--resolution", "lowest"));
        return java.util.stream.Stream.of(below, above)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> pinned(Ended ended) {
        Matcher pin = PINNED.matcher(ended.output());
        return ended.isSuccess() && pin.find() ? Optional.of(pin.group(1)) : Optional.empty();
    }

    private Ended ask(String requirement, String... words) throws IOException {
        Path question = Files.writeString(
                compile.folder().orElse(Path.of("")).resolve("question.in"), requirement + System.lineSeparator());
        try {
            return compile.and("--no-deps", "question.in").and(words).run();
        } finally {
            Files.delete(question);
        }
    }
}
