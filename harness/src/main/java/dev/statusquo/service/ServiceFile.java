package dev.statusquo.service;

import dev.statusquo.http.Field;
import dev.statusquo.model.Affected;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.ExpectedViolation;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Grounds;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.VersionRange;
import dev.statusquo.service.ServiceRoute.SentContent;
import dev.statusquo.service.openapi.OpenApiDocument;
import dev.statusquo.yaml.YamlFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A team's {@code statusquo.yaml}. */
public final class ServiceFile {
    /** The name that is looked for in the current folder. */
    public static final String NAME = "statusquo.yaml";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final String TYPE = "application/json";
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Path folder;
    private final YamlFile file;
    private final Map<String, String> environment;

    private ServiceFile(Path folder, YamlFile file, Map<String, String> environment) {
        this.folder = folder;
        this.file = file;
        this.environment = environment;
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param fixtures the folder with the schema
     * @param environment what {@code ${NAME}} stands for
     * @param left told of each operation of the document that cannot be asked, with the reason
     * @return what it says
     * @throws BadInputException with file and line if it has a fault
     */
    public static ServiceDraft read(
            Path path, Path fixtures, Map<String, String> environment, BiConsumer<Path, String> left) {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElseThrow();
        YamlFile yaml = YamlFile.read(path, fixtures.resolve("schema/service.schema.json"));
        return new ServiceFile(folder, yaml, environment).draft(left);
    }

    /**
     * Adds the routes of a document in OpenAPI.
     *
     * @param draft the service
     * @param document the document
     * @param left told of each operation that cannot be asked, with the reason
     */
    public static void addDocument(ServiceDraft draft, Path document, BiConsumer<Path, String> left) {
        OpenApiDocument read = OpenApiDocument.read(document);
        read.routes().forEach(draft::route);
        read.left().forEach(why -> left.accept(document, why));
    }

    private ServiceDraft draft(BiConsumer<Path, String> left) {
        ServiceDraft draft = new ServiceDraft();
        text("name").ifPresent(draft::name);
        draft.start(start());
        text("address").ifPresent(draft::address);
        routes(draft);
        text("openapi").ifPresent(name -> addDocument(draft, folder.resolve(name), left));
        file.root()
                .path("fields")
                .propertyStream()
                .forEach(e -> field(draft, e.getKey(), e.getValue().asString()));
        file.root().path("avoid").valueStream().map(JsonNode::asString).forEach(draft::avoid);
        if (file.root().path("writes").asBoolean(false)) {
            draft.writes();
        }
        text("state").map(ServiceRoute::parse).ifPresent(draft::state);
        text("baseline").map(folder::resolve).ifPresent(draft::baseline);
        JsonNode expected = file.root().path("expected");
        for (int i = 0; i < expected.size(); i++) {
            draft.expects(expected(expected.get(i), file.at("/expected/" + i)));
        }
        return draft;
    }

    private ServiceStart start() {
        JsonNode root = file.root();
        Map<String, String> variables = new LinkedHashMap<>();
        root.path("environment")
                .propertyStream()
                .forEach(e -> variables.put(
                        e.getKey(),
                        filled("/environment/" + e.getKey(), e.getValue().asString(), new LinkedHashSet<>())));
        return new ServiceStart(
                text("image"),
                root.path("command").valueStream().map(JsonNode::asString).toList(),
                Optional.ofNullable(root.get("port")).map(JsonNode::asInt),
                variables,
                folder);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(file.root().get(name)).map(JsonNode::asString);
    }

    private void routes(ServiceDraft draft) {
        file.root().path("routes").valueStream().forEach(node -> draft.route(route(node)));
    }

    private static ServiceRoute route(JsonNode node) {
        if (node.isString()) {
            return ServiceRoute.parse(node.asString());
        }
        ServiceRoute plain = ServiceRoute.parse(node.get("request").asString());
        ServiceRoute route = Optional.ofNullable(node.get("content"))
                .map(content -> plain.with(new SentContent(node.path("type").asString(TYPE), content.asString())))
                .orElse(plain);
        return node.path("idempotencyKey").asBoolean(false) ? route.withKey() : route;
    }

    private void field(ServiceDraft draft, String name, String written) {
        Set<String> secrets = new LinkedHashSet<>();
        draft.field(new Field(name, filled("/fields/" + name, written, secrets)), secrets);
    }

    /** {@return a text with the values of its variables, which are added to the secrets} */
    private String filled(String pointer, String written, Set<String> secrets) {
        return VARIABLE.matcher(written).replaceAll(variable -> {
            String secret = environment.get(variable.group(1));
            if (secret == null || secret.isBlank()) {
                throw new BadInputException(
                        file.at(pointer) + ": the environment has no " + variable.group(1),
                        "set it: export " + variable.group(1) + "=…");
            }
            secrets.add(secret);
            return Matcher.quoteReplacement(secret);
        });
    }

    private static Deviation expected(JsonNode node, String origin) {
        try {
            List<String> rows =
                    node.get("rows").valueStream().map(JsonNode::asString).toList();
            return new Deviation(
                    "service/" + rows.get(0),
                    new Affected(Affected.SERVICE, new VersionRange("*"), Map.of(), List.of(), List.of()),
                    List.of(new ExpectedViolation(rows, Fingerprint.none())),
                    new Grounds(
                            node.get("reason").asString(),
                            Optional.empty(),
                            URI.create(node.path("link").asString(NAME)),
                            Optional.ofNullable(node.get("review"))
                                    .map(JsonNode::asString)
                                    .map(LocalDate::parse)
                                    .orElse(NEVER)),
                    origin);
        } catch (DateTimeException e) {
            throw new BadInputException(origin + ": " + e.getMessage(), "write the day as 2027-01-31");
        }
    }
}
