package dev.statusquo.clients;

import dev.statusquo.machine.Command;
import dev.statusquo.model.LabException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs clients that are programs, one after the other in this JVM however many targets are tried: a browser for each of them at once
 * is slow enough to look like a target that does not answer. Waiting for a turn costs none of a program's own time.
 */
final class Program {
    private static final int STOPPED = -1;
    private static final ReentrantLock TURN = new ReentrantLock(true);

    private Program() {}

    /**
     * Runs a program to its end.
     *
     * @param command the program with its time limit
     * @return how it ended
     * @throws LabException where it had to be stopped at the limit, which says nothing of a target
     */
    static Command.Ended run(Command command) {
        TURN.lock();
        try {
            Command.Ended ended = command.run();
            if (ended.code() == STOPPED) {
                throw new LabException(command.words().get(0) + " did not end within "
                        + command.limit().toSeconds() + " s");
            }
            return ended;
        } finally {
            TURN.unlock();
        }
    }
}
