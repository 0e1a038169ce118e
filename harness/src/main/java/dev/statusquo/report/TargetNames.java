package dev.statusquo.report;

import dev.statusquo.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What people call targets: {@code FastAPI + uvicorn}; with versions only where two would have the same name. */
public final class TargetNames {
    private static final Map<String, String> PROPER =
            Map.of("fastapi", "FastAPI", "flask", "Flask", "express", "Express", "django", "Django", "koa", "Koa");

    private final Map<String, String> byId = new HashMap<>();

    private TargetNames(List<Target> targets) {
        for (Target target : targets) {
            byId.put(target.id(), shortest(target, targets));
        }
    }

    /** {@return names that tell these targets apart} */
    public static TargetNames of(List<Target> targets) {
        return new TargetNames(targets);
    }

    /** {@return the name of the target with that id; the id itself where it is none of the targets} */
    public String of(String id) {
        return byId.getOrDefault(id, id);
    }

    /** {@return whether the word, in any case, is a framework's name} */
    static boolean isFramework(String word) {
        return PROPER.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static String shortest(Target target, List<Target> all) {
        List<Function<Target, String>> forms = List.of(TargetNames::plain, TargetNames::versioned, Target::id);
        return forms.stream()
                .filter(form -> all.stream()
                                .map(form)
                                .filter(form.apply(target)::equals)
                                .count()
                        < 2)
                .findFirst()
                .orElse(Target::id)
                .apply(target);
    }

    private static String plain(Target target) {
        return proper(target) + server(target);
    }

    private static String versioned(Target target) {
        return proper(target) + " " + target.framework().version() + server(target);
    }

    /** {@return how the target's framework is written} */
    static String proper(Target target) {
        String name = target.framework().name();
        return PROPER.getOrDefault(name, name);
    }

    /** {@return {@code " (development server)"} for a target on one, else nothing} */
    static String mark(Target target) {
        return target.provenance().isDevelopment() ? " (development server)" : "";
    }

    /** A runtime that serves by itself, as Node does, is no server that anybody chose. */
    private static String server(Target target) {
        return target.server().name().equals(target.runtime().name())
                ? ""
                : " + " + target.server().name() + mark(target);
    }
}
