package dev.statusquo.service;

import dev.statusquo.model.BadInputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One route of a service, as it is asked.
 *
 * @param method the method token
 * @param target the request target, its parameters filled in
 * @param content what is sent with a method that writes, if something is
 * @param declared what the service's document says of it
 * @param hasKey whether it takes an Idempotency-Key
 */
public record ServiceRoute(
        String method, String target, Optional<SentContent> content, DeclaredResponses declared, boolean hasKey) {
    private static final Pattern WRITTEN = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) +(/[^\\s#]*)");

    /**
     * What is sent with a method that writes.
     *
     * @param type its media type
     * @param text the content
     */
    public record SentContent(String type, String text) {}

    /** {@return a route as people write it, {@code GET /users/42}; throws BadInputException for anything else} */
    public static ServiceRoute parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadInputException(
                    "'" + text + "' is no route", "write it as METHOD /path, such as 'GET /users/42'");
        }
        return new ServiceRoute(parts.group(1), parts.group(2), Optional.empty(), DeclaredResponses.none(), false);
    }

    /** {@return the same with content} */
    public ServiceRoute with(SentContent sent) {
        return new ServiceRoute(method, target, Optional.of(sent), declared, hasKey);
    }

    /** {@return the same, with an Idempotency-Key} */
    public ServiceRoute withKey() {
        return new ServiceRoute(method, target, content, declared, true);
    }

    /** {@return the same, with what another knows that this one does not} */
    ServiceRoute or(ServiceRoute other) {
        return new ServiceRoute(
                method,
                target,
                content.or(other::content),
                declared.isThere() ? declared : other.declared,
                hasKey || other.hasKey);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
