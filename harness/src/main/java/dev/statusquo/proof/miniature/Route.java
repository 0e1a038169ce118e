package dev.statusquo.proof.miniature;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One method of one path.
 *
 * @param method the method; a route for GET serves HEAD too
 * @param path a pattern of the whole path; its groups are handed to the action
 * @param action what answers
 */
record Route(String method, Pattern path, Action action) {

    /** Answers a request whose path gave these parts. */
    @FunctionalInterface
    interface Action {
        MiniatureResponse answer(MiniatureRequest asked, MatchResult parts);
    }

    static Route of(String method, String path, Action action) {
        return new Route(method, Pattern.compile(path), action);
    }

    /** {@return the same action for several methods} */
    static List<Route> each(List<String> methods, String path, Action action) {
        return methods.stream().map(method -> of(method, path, action)).toList();
    }

    boolean isAt(String somewhere) {
        return path.matcher(somewhere).matches();
    }
}
