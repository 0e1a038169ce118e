package dev.statusquo.wire;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TapSource;

/**
 * Taps for client libraries.
 *
 * @param limits the limits of every tap
 */
public record TapRelay(Limits limits) implements TapSource {

    @Override
    public Tapped open(HttpAddress target) {
        return Tap.before(target, limits);
    }
}
