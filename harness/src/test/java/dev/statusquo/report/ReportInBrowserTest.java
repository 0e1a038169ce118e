package dev.statusquo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statusquo.model.RunReport;
import dev.statusquo.store.ReportFolder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of a report as a browser shows them. */
class ReportInBrowserTest {
    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path report;
    private static Path wide;

    @BeforeAll
    static void start() throws IOException {
        String lack = Browser.lack().orElse("");
        assumeTrue(lack.isEmpty(), lack);
        report = page("report", SampleFindings.report());
        wide = page("wide", SampleFindings.wide(16));
        browser = Browser.start();
    }

    private static Path page(String name, RunReport of) throws IOException {
        Path dir = folder.resolve(name);
        Files.createDirectories(dir.resolve("badges"));
        ReportFolder.write(of, List.of(), dir);
        return dir.resolve("index.html");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void window() {
        browser.window(1440, 900, "light");
    }

    @AfterEach
    void nothing_was_complained_of() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.title()).doesNotContain("owned");
    }

    @Test
    void the_first_screen_has_three_findings_and_whether_the_run_is_as_expected() {
        browser.open(report, "");

        assertThat(browser.findAll(".finding h2"))
                .extracting(WebElement::getText)
                .containsExactly(
                        "620, seen two ways",
                        "One GET, and the handler ran 4 times",
                        "A connection was cut, and the promise broke");
        assertThat(browser.script("return [...document.querySelectorAll('.finding, .standing')]"
                        + ".map(e => e.getBoundingClientRect().bottom).every(bottom => bottom <= innerHeight)"))
                .isEqualTo(true);
        assertThat(browser.find(".standing").getText()).startsWith("Not as expected: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"finding-620", "finding-retries", "finding-cut", "causes", "three", "run", "matrix", "claims"})
    void what_has_an_anchor_is_in_sight_for_who_follows_it(String anchor) {
        browser.open(report, "#" + anchor);

        assertThat(
                        browser.script(
                                "const box = document.getElementById('" + anchor
                                        + "').getBoundingClientRect(); return box.top >= -1 && box.top < innerHeight && box.height > 0"))
                .isEqualTo(true);
        assertThat(browser.address()).endsWith("#" + anchor);
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "1920,1080", "390,844"})
    void no_page_scrolls_sideways(int width, int height) {
        browser.window(width, height, "light");
        for (Path page : List.of(report, wide, report.resolveSibling("effects.html"))) {
            browser.open(page, "");
            assertThat(browser.script("return document.documentElement.scrollWidth"))
                    .as(page + " at " + width)
                    .isEqualTo((long) width);
        }
        browser.open(report, "#open=document%2Fcustom-status-example%7C" + encoded(SampleReport.EXPRESS));
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void every_sign_can_be_read(String scheme) {
        browser.window(1440, 900, scheme);
        browser.open(report, "");

        Object faint = browser.script("""
                const parts = color => color.match(/[\\d.]+/g).map(Number);
                const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
                  .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
                const ground = e => { const c = parts(getComputedStyle(e).backgroundColor); return c[3] === 0 ? ground(e.parentElement) : c; };
                const contrast = e => { const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x); return (a + .05) / (b + .05); };
                return [...document.querySelectorAll('h1, .finding p, .finding dt, .standing, .lede, .causes b, .causes small, .legend .tag, .matrix thead th, td.l')]
                  .filter(e => contrast(e) < 4.5).map(e => e.textContent.slice(0, 40));
                """);

        assertThat(faint).isEqualTo(List.of());
        assertThat(browser.script("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(scheme.equals("light") ? "rgb(251, 250, 247)" : "rgb(20, 23, 26)");
    }

    @Test
    void the_keyboard_reaches_the_matrix_whatever_is_filtered() {
        browser.open(report, "#q=custom-status-example");
        browser.find("input[type=search]").click();

        for (int presses = 0; presses < 30 && !isInMatrix(); presses++) {
            browser.press(Keys.TAB);
        }

        assertThat(isInMatrix()).isTrue();
        String before = focused();
        browser.press(Keys.ARROW_DOWN);
        assertThat(focused()).isNotEqualTo(before).isNotEmpty();
        browser.press(Keys.ENTER);
        assertThat(browser.find("#evidence").isDisplayed()).isTrue();
        browser.press(Keys.ESCAPE);
        assertThat(browser.find("#evidence").isDisplayed()).isFalse();
        assertThat(isInMatrix()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "1920,1080", "1024,768", "390,844"})
    void the_evidence_does_not_cover_its_cell(int width, int height) {
        browser.window(width, height, "light");
        for (Path page : List.of(report, wide)) {
            browser.open(page, "#open=document%2Fcustom-status-example%7C" + encoded(SampleReport.DJANGO));

            assertThat(browser.script("""
                    const cell = document.querySelector('td.on').getBoundingClientRect();
                    const drawer = document.getElementById('evidence').getBoundingClientRect();
                    const head = document.querySelector('.matrix thead').getBoundingClientRect();
                    const isBeside = cell.right <= drawer.left + 1 || cell.bottom <= drawer.top + 1;
                    return isBeside && cell.left >= 0 && cell.top >= head.bottom - 1 && cell.bottom <= innerHeight || JSON.stringify([cell, drawer, head]);
                    """)).as(page + " at " + width).isEqualTo(true);
        }
    }

    @Test
    void back_closes_what_was_opened_and_stays_on_the_page() {
        browser.open(report, "");
        browser.script("document.querySelector('.matrix tr[data-row] td.ok').click()");
        assertThat(browser.find("#evidence").isDisplayed()).isTrue();

        browser.back();

        browser.script("return 0");
        assertThat(browser.find("#evidence").isDisplayed()).isFalse();
        assertThat(browser.address()).startsWith(report.toUri().toString());
    }

    @Test
    void a_cleared_filter_brings_every_row_back() {
        browser.open(wide, "#q=custom");
        String few = browser.find(".count b").getText();
        WebElement search = browser.find("input[type=search]");

        search.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);

        String all = browser.find(".count b").getText();
        assertThat(few).isNotEqualTo(all);
        assertThat(all).matches("(\\d+) of \\1 rows");
        assertThat(browser.script("return document.querySelectorAll('.matrix tr[data-row]:not([hidden])').length"))
                .isEqualTo(Long.valueOf(all.replaceFirst(" .*", "")));
        assertThat(browser.script(
                        "return getComputedStyle(document.querySelector('.matrix tr[data-row]')).contentVisibility"))
                .as("rows out of sight cost nothing")
                .isEqualTo("auto");
    }

    @Test
    void the_number_of_a_cause_leads_to_its_rows() {
        browser.open(report, "");
        WebElement rows = browser.find("a.rows[href='#cause=uvicorn/closes-above-599']");
        browser.script("document.querySelectorAll('.causes details').forEach(part => { part.open = true; })");
        assertThat(rows.getText()).isEqualTo("6 rows");

        rows.click();

        browser.script("return 0");
        assertThat(browser.find(".count b").getText()).startsWith("6 of ");
        assertThat(browser.script(
                        "return Math.abs(document.getElementById('matrix').getBoundingClientRect().top) < innerHeight"))
                .isEqualTo(true);
    }

    @Test
    void only_differences_begins_with_what_weighs_most() {
        browser.open(report, "#diff=1");

        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('.matrix tbody:not([hidden]) .topic button')].map(b => b.textContent)"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .startsWith(Harm.RED.words())
                .endsWith(Harm.NONE.words());
    }

    @Test
    void the_answers_of_all_targets_stand_side_by_side_with_what_differs_marked() {
        browser.open(report, "#open=document%2Fcustom-status-example%7C" + encoded(SampleReport.FLASK));
        browser.script("document.querySelector('#evidence details').open = true");

        List<String> marked = browser.findAll(".aligned mark").stream()
                .map(WebElement::getText)
                .toList();

        assertThat(browser.findAll(".aligned thead th[scope=col]"))
                .extracting(WebElement::getText)
                .startsWith("Flask + gunicorn")
                .hasSize(4);
        assertThat(marked).contains("(none)", "50");
    }

    @Test
    void a_red_cell_has_the_last_lines_of_the_log_beside_it_and_they_stay_text() {
        browser.open(
                report,
                "#open=idempotent%2Fhalf-a-request-changes-nothing%5Bmethod%3DPUT%5D%7C" + encoded(SampleReport.FLASK));

        assertThat(browser.find("#evidence").getText())
                .contains("What the target logged last", "ValueError: <b>620</b>", "This row as a picture");
    }

    @Test
    void servers_stand_under_their_framework() {
        browser.open(wide, "");

        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('.frameworks th[scope=colgroup]')].map(th => th.textContent)"))
                .isEqualTo(List.of("FastAPI", "Flask", "Express", "Django"));
    }

    @Test
    void an_effect_leads_to_its_picture() {
        browser.open(report.resolveSibling("effects.html"), "");

        String anchor = (String) browser.script("return document.querySelector('article.picture').id");

        assertThat(anchor).isEqualTo("row-idempotent-half-a-request-changes-nothing-method-PUT-");
        browser.open(report, "");
        browser.find("#finding-cut .more a").click();
        assertThat(browser.address()).endsWith("effects.html#" + anchor);
    }

    private static boolean isInMatrix() {
        return Boolean.TRUE.equals(
                browser.script("return Boolean(document.activeElement.closest('.matrix table td'))"));
    }

    private static String focused() {
        return String.valueOf(
                browser.script(
                        "const td = document.activeElement.closest('td'); return td ? td.closest('tr').dataset.row + ' ' + td.cellIndex : ''"));
    }

    private static String encoded(String target) {
        return URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
