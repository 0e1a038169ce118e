package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The seed of generated sequences as a user sets it: {@code --seed}, {@code -Dstatusquo.seed=7} or {@code STATUSQUO_SEED=7} in the
 * environment. {@code random} takes another one each time, which the messages name.
 */
public final class SeedSetting {
    private static final String PROPERTY = "statusquo.seed";
    private static final String VARIABLE = "STATUSQUO_SEED";

    private SeedSetting() {}

    /** {@return the seed that this program's properties or environment set; throws BadInputException for a bad value} */
    public static OptionalLong current() {
        return read(name -> Optional.ofNullable(System.getProperty(name)), System.getenv());
    }

    static OptionalLong read(Function<String, Optional<String>> properties, Map<String, String> environment) {
        Optional<String> property = properties.apply(PROPERTY);
        if (property.isPresent()) {
            return OptionalLong.of(parse(PROPERTY, property.get()));
        }
        return Optional.ofNullable(environment.get(VARIABLE))
                .map(text -> OptionalLong.of(parse(VARIABLE, text)))
                .orElse(OptionalLong.empty());
    }

    /**
     * Reads a seed.
     *
     * @param name what it is called where it was set
     * @param text a whole number from 0, or {@code random}
     * @return the seed
     * @throws BadInputException where it is neither
     */
    public static long parse(String name, String text) {
        if (text.equals("random")) {
            return new SplittableRandom().nextInt(1, 1_000_000_000);
        }
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new BadInputException(name + "=" + text + " is no seed", "write a whole number from 0, or random");
    }
}
