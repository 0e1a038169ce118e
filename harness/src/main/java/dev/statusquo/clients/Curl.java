package dev.statusquo.clients;

import dev.statusquo.http.Method;
import dev.statusquo.machine.Command;
import dev.statusquo.model.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** curl without the user's .curlrc and proxies. */
final class Curl implements Client {
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final AtomicReference<Optional<Presence>> known = new AtomicReference<>(Optional.empty());

    @Override
    public String name() {
        return "curl";
    }

    @Override
    public Presence presence() {
        return known.updateAndGet(before -> before.or(() -> Optional.of(look())))
                .orElseThrow();
    }

    private static Presence look() {
        Command.Ended ended = Command.of(QUICK, "curl", "-q", "--version").run();
        return ended.isSuccess()
                ? Presence.of(ended.output().replaceFirst("(?s)^curl (\\S+).*", "$1"))
                : Presence.absent("curl is not on this machine: install it (Debian: apt-get install curl)");
    }

    @Override
    public String call(Method method, String url, Duration limit) {
        Command curl = Command.of(limit.plus(GRACE), "curl", "-q", "-sS", "-o", "/dev/null", "-w", "%{http_code}");
        List<String> how = method.equals(Method.POST) ? List.of("-d", "") : List.of("-X", method.token());
        Command.Ended ended =
                Program.run(curl.and("--noproxy", "*", "--max-time", Long.toString(Math.max(1, limit.toSeconds())))
                        .and(how.toArray(String[]::new))
                        .and(url));
        return ended.isSuccess()
                ? "status " + ended.output().strip()
                : InstalledClients.withoutAddress(
                        ended.log().lines().findFirst().orElse("exit " + ended.code()), url);
    }
}
