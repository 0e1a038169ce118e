package dev.statusquo.resolve;

import dev.statusquo.http.Octets;
import dev.statusquo.model.VersionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * A package built on this machine: a branch of somebody's own.
 *
 * @param file where it is
 */
record Artifact(Path file) {
    /** What a lock file can name without quotes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+!-]+");

    /** {@return the file that a version such as {@code path:dist/flask.whl} names; throws BadInputException where there is none} */
    static Artifact of(String version) {
        String path = version.substring(VersionRequest.PATH.length());
        Path file = Path.of(path).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)
                || !NAME.matcher(file.getFileName().toString()).matches()) {
            throw ResolutionErrors.noArtifact(path);
        }
        return new Artifact(file);
    }

    /** {@return its name without folders} */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Copies it beside the lock files that name it; one that is there is replaced. */
    void copy(Path folder) throws IOException {
        Files.copy(file, folder.resolve(name()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@return its SHA-256 in hexadecimal digits} */
    String sha256() throws IOException {
        return Octets.of(Files.readAllBytes(file)).sha256().hex();
    }
}
