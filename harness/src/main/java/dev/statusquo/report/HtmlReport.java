package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code index.html}: one file that loads nothing. What came from a target is in a block of data that no browser runs, and is
 * shown as text only; a policy in the page lets its own script run and no other.
 */
final class HtmlReport {
    private static final List<String> SCRIPT =
            List.of("page.js", "sections.js", "matrix.js", "octets.js", "evidence.js", "start.js");

    private static final int MOST_NAMES = 4;

    private HtmlReport() {}

    /** {@return the whole file} */
    static String of(RunView view) {
        String script = SCRIPT.stream().map(HtmlReport::resource).collect(Collectors.joining("\n"));
        CauseList causes = CauseList.of(view);
        Template page = Mustache.compiler().emptyStringIsFalse(true).compile(resource("index.mustache"));
        return page.execute(Map.ofEntries(
                Map.entry("partial", !view.report().isComplete()),
                Map.entry("subject", subject(view)),
                Map.entry("headline", headline(view)),
                Map.entry("journey", view.isJourney()),
                Map.entry("findings", Finding.of(view)),
                Map.entry("causes", causes.groups()),
                Map.entry("anyCauses", !causes.causes().isEmpty()),
                Map.entry("standing", Headline.standing(view)),
                Map.entry("calm", Headline.isAsExpected(view)),
                Map.entry(
                        "baselines",
                        view.baselines().stream().flatMap(HtmlReport::baseline).toList()),
                Map.entry("style", resource("report.css") + resource("effects.css")),
                Map.entry("script", script),
                Map.entry("scriptHash", "sha256-" + Octets.utf8(script).sha256().base64()),
                Map.entry("data", packed(HtmlModel.of(view, causes.causes())))));
    }

    private static String headline(RunView view) {
        return view.isJourney()
                ? "What becomes of an answer on its way"
                : "What " + subject(view) + " really put on the wire";
    }

    private static String subject(RunView view) {
        if (view.isJourney()) {
            return "Journeys";
        }
        List<String> names = view.targets().stream()
                .map(t -> TargetNames.proper(t.target()))
                .distinct()
                .toList();
        return names.size() > MOST_NAMES ? names.size() + " frameworks" : EnglishText.list(names);
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

    /** {@return the text as its gzip in Base64: short, and nothing in it can end the element that it stands in} */
    private static String packed(String json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(packed, 1 << 16), StandardCharsets.UTF_8)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
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
