package dev.statusquo.store;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The message for a report that cannot be written. */
final class Unwritable {
    private Unwritable() {}

    /** {@return the message: which file, why, and what to do} */
    static BadInputException because(Path file, IOException e) {
        BadInputException problem = new BadInputException(
                "the report cannot be written to " + file + ": " + reason(e),
                "make room or give the folder to this user, or name another with --report DIR; what was written before is still there");
        problem.initCause(e);
        return problem;
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
        return e.getMessage() == null ? kind : e instanceof FileSystemException ? kind : e.getMessage();
    }
}
