package dev.statusquo.journey;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.NearestName;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The folders under {@code containers/peers} that hold a peer.yaml. Adding one adds a peer. */
public final class Peers {
    /** What the files of several peers share. */
    static final String SHARED = "lib";

    private final List<Peer> all;

    private Peers(List<Peer> all) {
        this.all = all;
    }

    /**
     * Reads every peer.
     *
     * @param root the checkout, or the unpacked jar
     * @return the peers, in the order of their names
     * @throws BadInputException if a peer.yaml has faults, with file and line
     */
    public static Peers read(Path root) {
        Path folder = root.resolve("containers/peers");
        try (Stream<Path> folders = Files.list(folder)) {
            return new Peers(folders.filter(one -> Files.isRegularFile(one.resolve("peer.yaml")))
                    .sorted()
                    .map(one -> peer(root, one))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Peer peer(Path root, Path folder) {
        JsonNode node = YamlFile.read(folder.resolve("peer.yaml"), root.resolve("fixtures/schema/peer.schema.json"))
                .root();
        JsonNode needs = node.get("needs");
        return new Peer(
                folder.getFileName().toString(),
                Peer.Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT)),
                node.get("says").asString(),
                new Peer.Needs(
                        needs.get("program").asString(), needs.get("package").asString()),
                new Peer.Commands(
                        node.path("build").valueStream().map(Peers::words).toList(),
                        words(node.get("version")),
                        words(node.get("start"))),
                node.path("chance").asString(""),
                node.path("environment").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().asString())),
                folder);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * Picks peers by name.
     *
     * @param kind what they are
     * @param names which are wanted; all of this kind if none is named
     * @return the peers, in the order of their names
     * @throws BadInputException if none of this kind has one of the names
     */
    public List<Peer> of(Peer.Kind kind, List<String> names) {
        List<Peer> some = all.stream().filter(peer -> peer.kind() == kind).toList();
        List<String> known = some.stream().map(Peer::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadInputException(
                    "no " + kind.name().toLowerCase(Locale.ROOT) + " is named " + name + "; containers/peers has "
                            + String.join(", ", known),
                    NearestName.of(name, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("take one of these, or add a folder: containers/peers/README.md says how"));
        });
        return names.isEmpty()
                ? some
                : some.stream().filter(peer -> names.contains(peer.name())).toList();
    }
}
