package dev.statusquo.report;

import static dev.statusquo.compare.Built.FLASK;
import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.Timeline;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelinePagesTest {
    private static final String HOSTILE = "</td><script>alert(1)</script>\u001b[2J";
    private static final Timeline BACK = Timeline.of(
            List.of("flask@2.0.0", "flask@2.1.0", "flask@2.2.0"),
            List.of(List.of(saying("plain")), List.of(saying(HOSTILE)), List.of(saying("plain"))));

    private static RunReport saying(String value) {
        return report(
                List.of(FLASK),
                outcome(FLASK, "a/b", Verdict.RECORDED, answer("HTTP/1.1 200 OK", "X-A: " + value, "", "")));
    }

    @Test
    void equal_behaviour_has_one_colour_in_a_line_and_versions_stand_alone_at_the_top() {
        Map<String, String> pages = ReportPages.of(BACK);

        assertThat(pages).containsOnlyKeys("timeline.json", "timeline.md", "timeline.html");
        assertThat(pages.get("timeline.html"))
                .contains("<th scope=\"col\" title=\"flask@2.1.0\">2.1.0</th>", "field x-a, and back")
                .containsSubsequence("class=\"c0\"", "class=\"c1\"", "class=\"c0\"")
                .doesNotContain("<script", "\u001b");
    }

    @Test
    void programs_get_every_value_and_readers_of_markdown_what_is_new() {
        JsonNode json = JsonMapper.shared().readTree(TimelineJson.of(BACK));

        assertThat(json.at("/causes/0/behaviours/0/values/2").asString()).isEqualTo("plain");
        assertThat(json.at("/causes/0/behaviours/0/back").asBoolean()).isTrue();
        assertThat(TimelineMarkdown.of(BACK))
                .startsWith("# 3 versions, 1 row that each answered: 1 behaviour changed, 1 of them and back")
                .contains("| field x-a, and back | plain |")
                .doesNotContain("<script");
    }
}
