package dev.statusquo.machine;

import dev.statusquo.machine.Command.Ended;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A Python on this machine that answers.
 *
 * @param executable its program
 * @param version its full version
 * @param identity what an environment made with it depends on
 * @param hasPip whether it can run pip
 */
public record Interpreter(String executable, String version, String identity, boolean hasPip) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The Pythons that targets run on, the newest first. */
    public static final List<String> VERSIONS = List.of("3.14", "3.13", "3.12", "3.11");

    private static final List<String> NAMES =
            VERSIONS.stream().map(version -> "python" + version).toList();
    private static final List<String> LESS_SURE = List.of("python3", "python");
    private static final String QUESTION = """
            import importlib.util, os, sys, sqlite3, venv
            print(sys.executable)
            print('.'.join(map(str, sys.version_info[:3])))
            print(os.path.realpath(sys.executable), sys.version.replace('\\n', ' '))
            print(importlib.util.find_spec('pip') is not None)
            """;

    /**
     * Finds the newest one in a range. A program that does not answer, such as a shim for a version that is not
     * selected, is passed over; where no program on PATH will do, those that pyenv and uv keep are looked at.
     *
     * @param range the versions that will do
     * @param environment STATUSQUO_PYTHON in it names the only one to take
     * @return the interpreter
     */
    public static Optional<Interpreter> find(VersionRange range, Map<String, String> environment) {
        String chosen = environment.getOrDefault("STATUSQUO_PYTHON", "");
        if (!chosen.isBlank()) {
            return newest(List.of(chosen), range);
        }
        return newest(NAMES, range).or(() -> newest(LESS_SURE, range)).or(() -> newest(unselected(environment), range));
    }

    /** {@return every Python that answers, the newest first, one for each version; only the chosen one where STATUSQUO_PYTHON names it} */
    public static List<Interpreter> all(Map<String, String> environment) {
        String chosen = environment.getOrDefault("STATUSQUO_PYTHON", "");
        List<String> names = chosen.isBlank()
                ? Stream.of(NAMES, LESS_SURE, unselected(environment))
                        .flatMap(List::stream)
                        .toList()
                : List.of(chosen);
        Map<String, Interpreter> byVersion = new TreeMap<>((a, b) -> VersionRange.compare(b, a));
        answering(names).forEach(found -> byVersion.putIfAbsent(found.version(), found));
        return List.copyOf(byVersion.values());
    }

    private static List<String> unselected(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        String pyenv = environment.getOrDefault("PYENV_ROOT", "");
        String uv = environment.getOrDefault("UV_PYTHON_INSTALL_DIR", "");
        return Stream.of(
                        (pyenv.isBlank() ? home.resolve(".pyenv") : Path.of(pyenv)).resolve("versions"),
                        uv.isBlank() ? home.resolve(".local/share/uv/python") : Path.of(uv))
                .flatMap(folder -> pythons(folder).stream())
                .toList();
    }

    private static List<String> pythons(Path folder) {
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> version.resolve("bin/python3"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            // Neither pyenv nor uv keeps anything here.
            return List.of();
        }
    }

    private static Optional<Interpreter> newest(List<String> names, VersionRange range) {
        return answering(names).stream()
                .filter(found -> range.contains(found.version()))
                .max(Comparator.comparing(Interpreter::version, VersionRange::compare));
    }

    private static List<Interpreter> answering(List<String> names) {
        List<CompletableFuture<Optional<Interpreter>>> answers = names.stream()
                .filter(name -> name.contains("/") || Command.onPath(name).isPresent())
                .map(name -> CompletableFuture.supplyAsync(() -> ask(name)))
                .toList();
        return answers.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Interpreter> ask(String program) {
        Ended answer = Command.of(LIMIT, program, "-I", "-c", QUESTION).run();
        List<String> lines = answer.output().lines().toList();
        if (!answer.isSuccess() || lines.size() != 4) {
            return Optional.empty();
        }
        return Optional.of(new Interpreter(
                lines.get(0), lines.get(1), lines.get(2), lines.get(3).equals("True")));
    }
}
