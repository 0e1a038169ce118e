package dev.statusquo.checkout;

import dev.statusquo.machine.Folders;
import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where fixtures and containers are: a checkout, or a copy of those that the jar brings. */
public final class Root {
    /** The system property that names the folder. */
    public static final String PROPERTY = "statusquo.root";

    private static final String INSIDE = "/statusquo/fixtures/documents.yaml";

    private Root() {}

    /**
     * Finds the folder: the property's, the checkout around the current folder, or a copy of what the jar brings.
     *
     * @return a folder with fixtures and containers in it
     * @throws BadInputException where there is none
     */
    public static Path find() {
        Optional<Path> named = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
        if (named.isPresent()) {
            return named.filter(Root::isRoot)
                    .map(p -> p.toAbsolutePath().normalize())
                    .orElseThrow(() -> new BadInputException(
                            "-D" + PROPERTY + "=" + named.get() + " has no fixtures/ and containers/ in it",
                            "name a checkout of StatusQuo, or leave the property out"));
        }
        return above(Path.of("").toAbsolutePath()).orElseGet(Root::unpacked);
    }

    private static Optional<Path> above(Path start) {
        return Stream.<Path>iterate(start, p -> p != null, Path::getParent)
                .filter(Root::isRoot)
                .findFirst();
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("fixtures/documents.yaml"))
                && Files.isDirectory(folder.resolve("containers"));
    }

    private static Path unpacked() {
        URL inside = Root.class.getResource(INSIDE);
        if (inside == null) {
            throw new BadInputException(
                    "neither this folder nor the jar holds fixtures/ and containers/",
                    "start in a checkout of StatusQuo, or set -D" + PROPERTY + " to one");
        }
        try {
            URI uri = inside.toURI();
            return uri.getScheme().equals("file")
                    ? Path.of(uri).resolve("../..").normalize()
                    : copied(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry has no URI: " + inside, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack fixtures and containers from the jar", e);
        }
    }

    private static Path copied(URI uri) throws IOException {
        Path to = Files.createTempDirectory("statusquo-root");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(to), "remove-unpacked"));
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            Path from = jar.getPath("/statusquo");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return to;
    }

    private static void remove(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // It is in the temporary folder, and the machine's own sweep takes it.
            return;
        }
    }
}
