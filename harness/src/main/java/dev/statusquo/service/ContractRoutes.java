package dev.statusquo.service;

import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The routes that the sample apps offer, and that cases ask.
 *
 * @param all in the order of the contract
 */
record ContractRoutes(List<ContractRoute> all) {

    /**
     * One of them.
     *
     * @param template its path, parameters in braces
     * @param isRead whether it answers GET
     * @param pattern what its paths match
     */
    record ContractRoute(String template, boolean isRead, Pattern pattern) {

        /** {@return a path of it that changes nothing} */
        String sample() {
            return template.replace("{code}", "200").replaceAll("\\{[^}]*}", "statusquo");
        }
    }

    /** {@return the contract of a checkout} */
    static ContractRoutes read(Path fixtures) {
        JsonNode paths = YamlFile.read(fixtures.resolve("contract.yaml")).root().path("paths");
        return new ContractRoutes(paths.propertyStream()
                .map(path -> new ContractRoute(path.getKey(), path.getValue().has("get"), pattern(path.getKey())))
                .toList());
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(("\\Q" + template + "\\E").replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q")
                + (template.endsWith("/") ? "?" : "/?"));
    }

    /** {@return the route that a path belongs to, if it does to one} */
    Optional<ContractRoute> of(String path) {
        return all.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst();
    }
}
