package dev.statusquo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files below a folder, without what a run leaves there.
 *
 * @param root the folder
 * @param files the files by their path below it, with {@code /}
 */
public record Sources(Path root, SortedMap<String, Path> files) {

    /** {@return all files below the root} */
    public static Sources of(Path root) {
        return of(root, List.of(""));
    }

    /** {@return all files in these folders below the root} */
    public static Sources of(Path root, List<String> folders) {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String folder : folders) {
            collect(root, root.resolve(folder), files);
        }
        return new Sources(root, files);
    }

    /** {@return a short name for names and contents of all files} */
    public String digest() {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, file) -> {
            parts.add(name.getBytes(StandardCharsets.UTF_8));
            parts.add(octets(file));
        });
        return Digest.of(parts.toArray(byte[][]::new));
    }

    /** {@return those of the files that have one of these names} */
    public Sources only(Collection<String> names) {
        SortedMap<String, Path> some = new TreeMap<>(files);
        some.keySet().retainAll(names);
        return new Sources(root, some);
    }

    /** {@return those of the files whose path below the root will do} */
    public Sources only(Predicate<String> names) {
        SortedMap<String, Path> some = new TreeMap<>(files);
        some.keySet().removeIf(names.negate());
        return new Sources(root, some);
    }

    /** {@return these files and others at the same or other places; the others win} */
    public Sources with(Map<String, Path> others) {
        SortedMap<String, Path> all = new TreeMap<>(files);
        all.putAll(others);
        return new Sources(root, all);
    }

    /** Copies all files, with their paths below the root. */
    public void copy(Path to) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path copy = to.resolve(file.getKey());
            Files.createDirectories(copy.resolveSibling("."));
            Files.write(copy, octets(file.getValue()));
        }
    }

    private static void collect(Path root, Path folder, SortedMap<String, Path> files) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> isSource(root.relativize(file)))
                    .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.equals("node_modules") || name.equals("__pycache__") || name.endsWith(".pyc")) {
                return false;
            }
        }
        return true;
    }

    private static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
