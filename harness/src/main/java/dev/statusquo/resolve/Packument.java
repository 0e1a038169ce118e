package dev.statusquo.resolve;

import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.VersionRange;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the npm registry says of a package.
 *
 * @param name the package
 * @param released the day of each version, in the registry's order
 */
record Packument(String name, Map<String, LocalDate> released) {
    private static final int WORDS = 6;

    /** npm writes each version on a line of its own. */
    private static final int LINES = 100_000;

    /**
     * Asks npm.
     *
     * @throws dev.statusquo.model.BadInputException where there is no such package
     * @throws dev.statusquo.model.TargetStartException where no registry answers
     */
    static Packument ask(DefinedTarget definition, String name, Limits limits) {
        Ended ended = Command.of(limits.build(), "npm", "view", name, "time", "--json", "--fetch-retries=1")
                .keeping(LINES)
                .run();
        if (!ended.isSuccess()) {
            if (NpmError.of(ended).isUnknownPackage()) {
                throw ResolutionErrors.unknownPackage(definition, name);
            }
            throw ResolutionErrors.unresolved(definition, ResolutionErrors.Reason.REGISTRY, ended.lastWords(WORDS));
        }
        try {
            return of(name, JsonMapper.shared().readTree(ended.output()));
        } catch (JacksonException e) {
            throw ResolutionErrors.unresolved(
                    definition,
                    ResolutionErrors.Reason.REGISTRY,
                    "npm view " + name + " gave no JSON: " + e.getOriginalMessage());
        }
    }

    static Packument of(String name, JsonNode times) {
        Map<String, LocalDate> released = new LinkedHashMap<>();
        times.propertyStream()
                .filter(e -> Character.isDigit(e.getKey().charAt(0)))
                .forEach(e -> released.put(
                        e.getKey(),
                        LocalDate.parse(e.getValue().asString("1970-01-01").substring(0, 10))));
        return new Packument(name, released);
    }

    /** {@return the newest released version that begins with these numbers; the version itself where it is whole} */
    Optional<String> newest(String numbers) {
        if (released.containsKey(numbers)) {
            return Optional.of(numbers);
        }
        return released.keySet().stream()
                .filter(version -> version.startsWith(numbers + ".") && !version.contains("-"))
                .max(VersionRange::compare);
    }

    /** {@return the newest version that is no preview} */
    String newest() {
        return released.keySet().stream()
                .filter(version -> !version.contains("-"))
                .max(VersionRange::compare)
                .orElse("");
    }

    /** {@return the day of a version; throws TargetStartException that names the nearest where there is no such version} */
    LocalDate day(DefinedTarget definition, String version) {
        LocalDate day = released.get(version);
        if (day == null) {
            throw ResolutionErrors.unknownVersion(definition, name, version, released.keySet());
        }
        return day;
    }
}
