package dev.statusquo.cli;

import java.util.List;

/** Tells which lines of a log that is read again and again are new. */
final class LogTail {
    private List<String> before = List.of();

    /** {@return the lines behind those that were there at the last call} */
    List<String> fresh(String log) {
        List<String> now = log.lines().toList();
        int same = Math.min(before.size(), now.size());
        while (!before.subList(before.size() - same, before.size()).equals(now.subList(0, same))) {
            same--;
        }
        before = now;
        return now.subList(same, now.size());
    }
}
