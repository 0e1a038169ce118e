package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.NearestName;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Sets of targets with a name, from {@code containers/stacks.yaml}.
 *
 * @param requests the targets of each set, in the grammar of {@link RequestedTarget}
 */
public record Stacks(Map<String, List<String>> requests) {
    /** The set that is run if nobody names a target. */
    public static final String DEFAULT = "default";

    /** The set of every target of every other set. */
    public static final String ALL = "all";

    /** {@return the sets of a checkout; throws BadInputException with file and line where the file has faults} */
    public static Stacks read(Path root) {
        JsonNode sets = YamlFile.read(
                        root.resolve("containers/stacks.yaml"), root.resolve("fixtures/schema/stacks.schema.json"))
                .root()
                .get("stacks");
        Map<String, List<String>> requests = new LinkedHashMap<>();
        sets.propertyStream()
                .forEach(set -> requests.put(
                        set.getKey(),
                        set.getValue().valueStream().map(JsonNode::asString).toList()));
        requests.put(
                ALL, requests.values().stream().flatMap(List::stream).distinct().toList());
        return new Stacks(requests);
    }

    /** {@return the requests of these sets, in order; throws BadInputException that lists the sets where one is unknown} */
    public List<String> of(List<String> names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(Optional.ofNullable(requests.get(name))
                    .orElseThrow(() -> new BadInputException(
                            "no set of stacks is named " + name + "; containers/stacks.yaml has "
                                    + String.join(", ", requests.keySet()),
                            NearestName.of(name, requests.keySet())
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("take one of these, or add it there"))));
        }
        return all.stream().distinct().toList();
    }
}
