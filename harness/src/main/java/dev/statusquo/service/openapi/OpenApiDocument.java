package dev.statusquo.service.openapi;

import dev.statusquo.model.BadInputException;
import dev.statusquo.service.DeclaredResponses;
import dev.statusquo.service.ServiceRoute;
import dev.statusquo.service.ServiceRoute.SentContent;
import dev.statusquo.yaml.YamlFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a document in OpenAPI 3.0 or 3.1, its examples filled in.
 *
 * @param routes what can be asked, in the order of the document
 * @param left what cannot, each with the reason in a sentence
 */
public record OpenApiDocument(List<ServiceRoute> routes, List<String> left) {

    /** Copies the lists. */
    public OpenApiDocument {
        routes = List.copyOf(routes);
        left = List.copyOf(left);
    }

    /** {@return what a file says; throws BadInputException if it is no such document} */
    public static OpenApiDocument read(Path file) {
        String version = YamlFile.read(file).root().path("openapi").asString("");
        if (!version.startsWith("3.")) {
            throw new BadInputException(
                    file + ":1: this is no document in OpenAPI 3.0 or 3.1", "convert it, or name routes with --route");
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readLocation(file.toAbsolutePath().toString(), null, options);
        OpenAPI document = result.getOpenAPI();
        if (document == null || document.getPaths() == null) {
            throw new BadInputException(
                    file + ":1: " + String.join("; ", result.getMessages()),
                    "correct the document, or name routes with --route");
        }
        return new Reading(document).document();
    }

    /** One reading of a document. */
    private static final class Reading {
        private final OpenAPI api;
        private final Samples samples;
        private final List<ServiceRoute> routes = new ArrayList<>();
        private final List<String> left = new ArrayList<>();

        Reading(OpenAPI api) {
            this.api = api;
            this.samples = new Samples(api);
        }

        OpenApiDocument document() {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> add(method.name(), path, item, operation)));
            return new OpenApiDocument(routes, left);
        }

        private void add(String method, String path, PathItem item, Operation operation) {
            try {
                List<Parameter> parameters = parameters(item, operation);
                ServiceRoute route = new ServiceRoute(
                        method,
                        base() + filled(path, parameters) + query(parameters),
                        content(operation),
                        new DeclaredResponses(responses(operation), isSecured(operation)),
                        parameters.stream().anyMatch(p -> "idempotency-key".equalsIgnoreCase(p.getName())));
                routes.add(route);
            } catch (UnknownValueException e) {
                left.add(method + " " + path + ": " + e.getMessage());
            }
        }

        private String base() {
            String url = api.getServers() == null || api.getServers().isEmpty()
                    ? "/"
                    : api.getServers().get(0).getUrl();
            boolean isFixed = !url.contains("{");
            String path =
                    isFixed ? Optional.ofNullable(URI.create(url).getRawPath()).orElse("") : "";
            return path.replaceFirst("/+$", "");
        }

        /** An operation's own parameter hides that of its path. */
        private List<Parameter> parameters(PathItem item, Operation operation) {
            Map<String, Parameter> all = new LinkedHashMap<>();
            Stream.of(item.getParameters(), operation.getParameters())
                    .flatMap(Stream::ofNullable)
                    .flatMap(List::stream)
                    .map(samples::resolved)
                    .forEach(p -> all.put(p.getIn() + " " + p.getName(), p));
            return List.copyOf(all.values());
        }

        private String filled(String path, List<Parameter> parameters) {
            String filled = path;
            for (Parameter parameter : parameters) {
                if ("path".equals(parameter.getIn())) {
                    filled = filled.replace("{" + parameter.getName() + "}", encoded(samples.of(parameter)));
                }
            }
            if (filled.contains("{")) {
                throw new UnknownValueException("a parameter of the path is not described");
            }
            return filled;
        }

        private String query(List<Parameter> parameters) {
            String query = parameters.stream()
                    .filter(p -> "query".equals(p.getIn()) && Boolean.TRUE.equals(p.getRequired()))
                    .map(p -> encoded(p.getName()) + "=" + encoded(samples.of(p)))
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }

        private Optional<SentContent> content(Operation operation) {
            RequestBody body = operation.getRequestBody();
            if (body == null) {
                return Optional.empty();
            }
            RequestBody resolved = samples.resolved(body);
            return Stream.ofNullable(resolved.getContent())
                    .flatMap(content -> content.entrySet().stream())
                    .flatMap(e -> samples.of(e.getValue()).map(text -> new SentContent(e.getKey(), text)).stream())
                    .findFirst()
                    .or(() -> {
                        if (Boolean.TRUE.equals(resolved.getRequired())) {
                            throw new UnknownValueException("its content has no example");
                        }
                        return Optional.empty();
                    });
        }

        private Map<String, Set<String>> responses(Operation operation) {
            Map<String, Set<String>> types = new LinkedHashMap<>();
            Stream.ofNullable(operation.getResponses())
                    .flatMap(r -> r.entrySet().stream())
                    .forEach(e -> types.put(e.getKey(), types(samples.resolved(e.getValue()))));
            return types;
        }

        private static Set<String> types(ApiResponse response) {
            Content content = response.getContent();
            return content == null ? Set.of() : Set.copyOf(content.keySet());
        }

        private boolean isSecured(Operation operation) {
            @Nullable List<SecurityRequirement> own = operation.getSecurity();
            List<SecurityRequirement> needed = Optional.ofNullable(own)
                    .or(() -> Optional.ofNullable(api.getSecurity()))
                    .orElse(List.of());
            return !needed.isEmpty() && needed.stream().noneMatch(Map::isEmpty);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
