package dev.statusquo.reference;

import java.util.Map;
import java.util.Objects;

/** A request that is not carried out, with the answer that says why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient FieldLines fields = new FieldLines();

    /**
     * Refuses.
     *
     * @param status 400 to 599
     * @param why for a person, in printable US-ASCII
     */
    Refusal(int status, String why) {
        super(why);
        this.status = status;
    }

    Refusal with(String name, String value) {
        fields.add(name, value);
        return this;
    }

    Response response() {
        Response response = Response.json(status, Map.of("message", Objects.requireNonNull(getMessage())));
        fields.lines().forEach(line -> response.fields().set(line.name(), line.value()));
        return response;
    }
}
