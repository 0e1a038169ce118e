package dev.statusquo.clients;

import dev.statusquo.engine.process.PythonLibraries;
import dev.statusquo.http.Method;
import dev.statusquo.machine.Command;
import dev.statusquo.model.Client;
import dev.statusquo.model.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Python's requests, out of a lock file with hashes, without the user's proxies and .netrc. It follows no redirect off the target. */
final class PythonRequests implements Client {
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final String CALL = """
            import sys, requests
            from urllib.parse import urljoin, urlsplit

            class Here(requests.Session):
                def get_redirect_target(self, answer):
                    target = super().get_redirect_target(answer)
                    there = urlsplit(urljoin(answer.url, target or ''))
                    return target if there.netloc == urlsplit(sys.argv[2]).netloc else None

            with Here() as session:
                session.trust_env = False
                try:
                    answer = session.request(sys.argv[1], sys.argv[2], timeout=float(sys.argv[3]), stream=True)
                    for number, _ in enumerate(answer.iter_content(65536)):
                        if number == 64: # four megabytes; a kilobyte can stand for one when it is decoded
                            break
                    print('status', answer.status_code)
                except requests.RequestException as thrown:
                    print(type(thrown).__name__ + ': ' + str(thrown))
            """;

    private final Limits limits;
    private Optional<PythonLibraries.Installed> installed = Optional.empty();

    PythonRequests(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "python-requests";
    }

    @Override
    public Presence presence() {
        PythonLibraries.Installed here = here();
        return here.python()
                .map(python -> Presence.of(version(lock())))
                .orElseGet(() -> Presence.absent("Python requests cannot be used on this machine: " + here.trouble()));
    }

    private synchronized PythonLibraries.Installed here() {
        installed = installed.or(() -> Optional.of(PythonLibraries.install(lock(), limits)));
        return installed.orElseThrow();
    }

    @Override
    public String call(Method method, String url, Duration limit) {
        Optional<Path> python = here().python();
        if (python.isEmpty()) {
            return "not there";
        }
        Command.Ended ended = Program.run(Command.of(
                limit.plus(GRACE),
                python.get().toString(),
                "-I",
                "-c",
                CALL,
                method.token(),
                url,
                Double.toString(limit.toMillis() / 1000.0)));
        String said = ended.output().lines().findFirst().orElse("exit " + ended.code());
        return InstalledClients.withoutAddress(said, url);
    }

    static String version(String lock) {
        return lock.lines()
                .filter(line -> line.startsWith("requests=="))
                .findFirst()
                .map(line -> line.replaceFirst("^requests==(\\S+).*", "$1"))
                .orElseThrow(() -> new IllegalStateException("the lock file lacks requests"));
    }

    static String lock() {
        try (InputStream in = PythonRequests.class.getResourceAsStream("requests.txt")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks requests.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
