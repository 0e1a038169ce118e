package dev.statusquo.engine.url;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Readiness;
import dev.statusquo.engine.ReportedTarget;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Features;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Judges what already listens at an address. It starts nothing and stops nothing. */
public final class UrlEngine implements Engine {
    private final HttpAddress address;
    private final Limits limits;

    /**
     * Names the address; nothing is asked yet.
     *
     * @param address where something listens
     * @param limits how long an answer may take
     */
    public UrlEngine(HttpAddress address, Limits limits) {
        this.address = address;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "url";
    }

    /** {@return true: nothing of ours stands between, and what else does is part of what is judged} */
    @Override
    public boolean seesResets() {
        return true;
    }

    @Override
    public Target plan(DefinedTarget definition) {
        try {
            return met(definition);
        } catch (TargetStartException e) {
            // It is told when the target is started: a plan only has to name it.
            return stranger(definition);
        }
    }

    private Target met(DefinedTarget definition) {
        Target met = ReportedTarget.at(address, definition, limits).orElseGet(() -> stranger(definition));
        definition.request().versions().forEach((name, version) -> requireMet(met, name, version));
        return met;
    }

    /** What listens is what it is: another version than the one that was asked for would be judged under its name. */
    private void requireMet(Target met, String name, String version) {
        Optional<String> there = met.versionOf(name);
        if (!there.equals(Optional.of(version))) {
            throw new BadInputException(
                    name + "@" + version + " does not run at " + address + "; "
                            + there.map(v -> name + "@" + v + " does").orElse("nothing is known of a package " + name),
                    "leave the version out");
        }
    }

    @Override
    public RunningTarget start(DefinedTarget definition, StartProgress progress) {
        if (!Readiness.isListening(address, limits)) {
            throw cannotBeJudged(definition, "nothing listens at " + address);
        }
        if (Readiness.speaksAnotherProtocol(address, limits)) {
            throw cannotBeJudged(definition, "what listens at " + address + " does not speak HTTP/1");
        }
        return new UrlTarget(met(definition), address, limits);
    }

    private static TargetStartException cannotBeJudged(DefinedTarget definition, String why) {
        return new TargetStartException(
                "target " + definition.name() + " cannot be judged: " + why,
                "",
                "start it first, or correct --address");
    }

    @Override
    public void close() {
        // Nothing was started.
    }

    private static Target stranger(DefinedTarget definition) {
        Map<String, String> lacks = new TreeMap<>();
        String reason = "the side channel /_fixture is not offered, so nothing is known of this part;"
                + " containers/README.md has the ten lines that offer it";
        Features.ALL.forEach(part -> lacks.put(part, reason));
        definition.offered().features().forEach(part -> lacks.put(part, reason));
        String version = definition.isService() ? "" : "unknown";
        return new Target(
                new Component(definition.framework(), version),
                new Component(definition.server().name(), version),
                new Component(definition.runtime(), version),
                Map.of(),
                Set.of(),
                lacks);
    }

    private record UrlTarget(Target target, HttpAddress address, Limits limits) implements RunningTarget {
        @Override
        public Optional<String> image() {
            return Optional.empty();
        }

        @Override
        public boolean isAlive() {
            return Readiness.isListening(address, limits);
        }

        @Override
        public String log(int lines) {
            return "";
        }

        @Override
        public boolean canRestart() {
            return false;
        }

        @Override
        public void killAndRestart() {
            throw new TargetStartException(
                    "target " + target.id() + " was not restarted: it was started by somebody else",
                    "",
                    "judge restarts with --engine docker or --engine process");
        }

        @Override
        public void close() {
            // It was running before.
        }
    }
}
