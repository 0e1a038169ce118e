package dev.statusquo.cases.scenario.effect;

import dev.statusquo.model.BadInputException;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The routes of the contract, without the side channel and without those that may end the server. A route that is added to the contract is covered by itself.
 *
 * @param all in the order of the contract
 */
record Routes(List<Route> all) {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /**
     * One path.
     *
     * @param path with its parameters in braces
     * @param methods the methods that the contract declares for it, in upper case
     */
    record Route(String path, Set<String> methods) {
        private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY");

        /** {@return a request target of this route: the scope, an item's id, and codes that every framework can send} */
        String target(String scope, String id) {
            String code = path.startsWith("/redirect/") ? "302" : "200";
            return path.replace("{scope}", scope).replace("{code}", code).replaceAll("\\{[^}]*}", id);
        }

        /** {@return whether the contract declares no safe method here, so that no safe request may run a handler} */
        boolean isOnlyForWriting() {
            return methods.stream().noneMatch(SAFE::contains);
        }
    }

    /**
     * Reads the contract.
     *
     * @param fixtures the folder with contract.yaml
     * @throws BadInputException if it has no paths
     */
    static Routes read(Path fixtures) {
        Path contract = fixtures.resolve("contract.yaml");
        JsonNode paths = YamlFile.read(contract).root().path("paths");
        List<Route> all = paths.propertyStream()
                .filter(path -> !path.getKey().startsWith("/_fixture"))
                .filter(path -> !path.getValue().path("x-may-end-the-server").asBoolean(false))
                .map(path -> new Route(path.getKey(), methods(path.getValue())))
                .toList();
        if (all.isEmpty()) {
            throw new BadInputException("the contract " + contract + " has no paths", "restore fixtures/contract.yaml");
        }
        return new Routes(all);
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> declared = new TreeSet<>();
        path.propertyNames().stream()
                .filter(METHODS::contains)
                .forEach(name -> declared.add(name.toUpperCase(java.util.Locale.ROOT)));
        return declared;
    }
}
