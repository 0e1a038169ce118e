package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.http.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes {@code index.html}: one file that loads nothing. What came from a target is in a block of data that no browser runs, and is
 * shown as text only; a policy in the page lets its own script run and no other.
 */
final class HtmlReport {
    private HtmlReport() {}

    /** {@return the whole file} */
    static String of(RunView view) {
        String script = resource("report.js");
        Template page = Mustache.compiler().compile(resource("index.mustache"));
        return page.execute(Map.of(
                "partial", !view.report().isComplete(),
                "lead", Headline.lead(view),
                "points", Headline.points(view),
                "standing", Headline.standing(view),
                "baselines",
                        view.baselines().stream().flatMap(HtmlReport::baseline).toList(),
                "mood", Headline.isAsExpected(view) ? "calm" : "red",
                "style", resource("report.css"),
                "script", script,
                "scriptHash", "sha256-" + Octets.utf8(script).sha256().base64(),
                "data", embedded(HtmlModel.of(view))));
    }

    /** The changes stand below the first sentence, which counts them. */
    private static Stream<Map<String, Object>> baseline(BaselineCheck check) {
        List<String> points = BaselineText.points(check);
        return IntStream.range(0, points.size())
                .mapToObj(i -> Map.of(
                        "says",
                        points.get(i),
                        "changes",
                        i == 0
                                ? check.changes().stream()
                                        .map(BaselineText::brief)
                                        .toList()
                                : List.of()));
    }

    /** JSON stays JSON, and nothing in it can end the element that it stands in. */
    private static String embedded(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
