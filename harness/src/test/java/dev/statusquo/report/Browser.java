package dev.statusquo.report;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window and without a network, as a reader of a report's pages has it. */
final class Browser implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** {@return why no browser can be started here; empty if one can} */
    static Optional<String> lack() {
        return program().isPresent() && driverProgram().isPresent()
                ? Optional.empty()
                : Optional.of("Chromium and its chromedriver are not both in PATH: install them "
                        + "(Debian: apt-get install chromium chromium-driver)");
    }

    static Browser start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driverProgram().orElseThrow())
                        .usingAnyFreePort()
                        .build(),
                options));
    }

    private static Optional<File> program() {
        return PROGRAMS.stream().flatMap(Browser::found).findFirst();
    }

    private static Optional<File> driverProgram() {
        return found("chromedriver").findFirst();
    }

    private static Stream<File> found(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toFile);
    }

    /**
     * Sets the window that pages are seen in.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param scheme light or dark
     */
    void window(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens a page anew, also if only the fragment differs from the one before. */
    void open(Path page, String fragment) {
        driver.get("about:blank");
        driver.get(page.toUri() + fragment);
    }

    /** {@return what a script returns; it runs once the page is laid out} */
    @Nullable
    Object script(String script) {
        return driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "requestAnimationFrame(() => requestAnimationFrame(() => done((() => {" + script + "})())));");
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> findAll(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    void back() {
        driver.navigate().back();
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** {@return what the browser complained of since it was asked last, such as a script that the page's policy forbids} */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
