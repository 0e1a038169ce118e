package dev.statusquo.journey;

import dev.statusquo.cases.match.HttpDate;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.journey.JourneyAnswer.Then;
import dev.statusquo.model.HandlerRun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the origin says to which request, and what it counts. */
final class OriginRoutes {
    private static final String ANSWERS = "/answers/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, JourneyAnswer> answers;
    private final String page;
    private final Map<String, List<HandlerRun>> runs = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    OriginRoutes(List<JourneyAnswer> answers, String page) {
        this.answers = answers.stream().collect(Collectors.toMap(JourneyAnswer::name, Function.identity()));
        this.page = page;
    }

    JourneyAnswer answer(Request request) {
        String path = request.target().replaceFirst("[?#].*", "");
        return switch (path) {
            case "/" -> whole("text/plain", "the origin of journeys");
            case "/page" -> whole("text/html; charset=utf-8", page);
            case "/echo" -> counted(request, whole("application/json", JSON.writeValueAsString(echo(request))));
            case "/_fixture/ready" -> whole("application/json", "{\"ready\":true,\"worker\":\"1\"}");
            case "/_fixture/calls" -> whole("application/json", JSON.writeValueAsString(calls(request)));
            default -> named(path).map(answer -> counted(request, answer)).orElseGet(OriginRoutes::unknown);
        };
    }

    private Optional<JourneyAnswer> named(String path) {
        return path.startsWith(ANSWERS)
                ? Optional.ofNullable(answers.get(path.substring(ANSWERS.length())))
                : Optional.empty();
    }

    private JourneyAnswer counted(Request request, JourneyAnswer answer) {
        int count = asked.merge(request.target(), 1, Integer::sum);
        id(request)
                .ifPresent(id -> runs.computeIfAbsent(id, none -> new CopyOnWriteArrayList<>())
                        .add(new HandlerRun(request.method().token(), request.target(), count)));
        String octets = answer.octets()
                .asLatin1()
                .replace("${count}", Integer.toString(count))
                .replace("${date}", HttpDate.format(Instant.now()));
        return new JourneyAnswer(
                answer.name(), answer.says(), Octets.latin1(octets), answer.then(), answer.calls(), "");
    }

    private static Optional<String> id(Request request) {
        return request.fields().first("X-Request-Id").or(() -> parameter(request, "request-id"));
    }

    private static Optional<String> parameter(Request request, String name) {
        return Stream.of(request.target().split("[?&]", -1))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst();
    }

    private Map<String, Object> calls(Request request) {
        List<HandlerRun> seen = parameter(request, "request")
                .map(id -> runs.getOrDefault(id, List.of()))
                .orElse(List.of());
        List<Map<String, Object>> told = List.copyOf(seen).stream()
                .map(run -> Map.<String, Object>of("method", run.method(), "path", run.path(), "count", 1))
                .toList();
        return Map.of("total", told.size(), "calls", told);
    }

    private static Map<String, Object> echo(Request request) {
        List<List<String>> fields = request.fields().lines().stream()
                .map(field -> List.of(field.name(), field.value()))
                .toList();
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("method", request.method().token());
        seen.put("target", request.target());
        seen.put("fields", fields);
        return seen;
    }

    private static JourneyAnswer unknown() {
        return of("404 Not Found", "text/plain", "no such route");
    }

    private static JourneyAnswer whole(String type, String content) {
        return of("200 OK", type, content);
    }

    private static JourneyAnswer of(String status, String type, String content) {
        Octets octets = Octets.utf8(content);
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nCache-Control: no-store\r\n"
                + "Content-Length: " + octets.size() + "\r\n\r\n";
        return new JourneyAnswer("", "", Octets.latin1(head).plus(octets), Then.KEEP, List.of(), "");
    }
}
