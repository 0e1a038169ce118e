package dev.statusquo.clients;

import dev.statusquo.http.Method;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Folders;
import dev.statusquo.model.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chromium without a window, with an empty profile of its own for each call, and without the services that would call home. It
 * has no field to set, so that calls are counted by a query parameter; a POST is the form of a page.
 */
final class Chromium implements Client {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-default-apps",
            "--disable-dev-shm-usage",
            "--no-proxy-server",
            "--password-store=basic",
            "--dump-dom");
    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");
    private static final Pattern ERROR = Pattern.compile("ERR_[A-Z_]+");

    private record Found(String program, String version) {}

    private final AtomicReference<Optional<Optional<Found>>> known = new AtomicReference<>(Optional.empty());

    @Override
    public String name() {
        return "chromium";
    }

    @Override
    public Presence presence() {
        return found().map(found -> Presence.of(found.version()))
                .orElseGet(() -> Presence.absent(
                        "Chromium is not on this machine: install it (Debian: apt-get install chromium)"));
    }

    private Optional<Found> found() {
        return known.updateAndGet(before -> before.or(() -> Optional.of(look())))
                .orElseThrow();
    }

    private static Optional<Found> look() {
        return NAMES.stream().flatMap(name -> version(name).stream()).findFirst();
    }

    private static Optional<Found> version(String name) {
        Command.Ended ended = Command.of(QUICK, name, "--version").run();
        Matcher version = VERSION.matcher(ended.output());
        return ended.isSuccess() && version.find() ? Optional.of(new Found(name, version.group())) : Optional.empty();
    }

    @Override
    public boolean isSteady() {
        return false;
    }

    @Override
    public String call(Method method, String url, Duration limit) {
        return found().map(found -> call(found.program(), method, url, limit)).orElse("not there");
    }

    private static String call(String program, Method method, String url, Duration limit) {
        try {
            Path own = Files.createTempDirectory("statusquo-chromium");
            try {
                String start = method.equals(Method.POST) ? form(own, url) : url;
                Command browser = Command.of(limit.plus(GRACE), program).and(FLAGS.toArray(String[]::new));
                return made(Program.run(browser.with("HOME", own.toString())
                        .and("--user-data-dir=" + own.resolve("profile"), onlyTo(url), start)));
            } finally {
                Folders.delete(own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a browser's profile", e);
        }
    }

    /** Wherever on this machine a target sends it, it comes back to the target; no other name is found. */
    private static String onlyTo(String url) {
        return "--host-resolver-rules=MAP 127.* " + URI.create(url).getAuthority() + ", MAP * ~NOTFOUND";
    }

    /** {@return a page that sends itself} */
    private static String form(Path folder, String url) throws IOException {
        Path page = folder.resolve("form.html");
        Files.writeString(
                page,
                "<form method=post action=\"" + url.replace("&", "&amp;").replace("\"", "&quot;")
                        + "\"></form><script>document.forms[0].submit()</script>");
        return page.toUri().toString();
    }

    /** A browser shows what came whatever its status is; only its own error pages name an error. */
    private static String made(Command.Ended ended) {
        Matcher error = ERROR.matcher(ended.output());
        if (!ended.isSuccess()) {
            return "it ended with code " + ended.code();
        }
        if (error.find()) {
            return "its own page: " + error.group();
        }
        return ended.output().isBlank() ? "no page" : "shows the answer";
    }
}
