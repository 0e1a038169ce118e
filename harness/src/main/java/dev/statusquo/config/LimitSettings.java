package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits as a user sets them: {@code -Dstatusquo.limits.start=120s}, or {@code STATUSQUO_LIMITS_START=120s} in the environment. Durations
 * are whole numbers with {@code ms}, {@code s} or {@code m}; the others are whole numbers.
 */
public final class LimitSettings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private LimitSettings() {}

    /** {@return the standard limits with what this program's properties and environment set; throws BadInputException for a bad value} */
    public static Limits current() {
        return read(name -> Optional.ofNullable(System.getProperty(name)), System.getenv());
    }

    /**
     * Reads limits.
     *
     * @param properties the value of a property such as {@code statusquo.limits.start}; it wins over the environment
     * @param environment variables such as {@code STATUSQUO_LIMITS_START}
     * @return the standard limits with those that are set
     * @throws BadInputException where a value is none
     */
    static Limits read(Function<String, Optional<String>> properties, Map<String, String> environment) {
        return with(Limits.standard(), limit -> set(limit, properties, environment));
    }

    /** Limits are records of records: what is no limit itself is a group of them. */
    private static <R extends Record> R with(R standard, Function<RecordComponent, Optional<Object>> set) {
        RecordComponent[] components = standard.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(c -> c.getType().isRecord()
                        ? with((Record) valueOf(c, standard), set)
                        : set.apply(c).orElseGet(() -> valueOf(c, standard)))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            @SuppressWarnings("unchecked") // The class of an R makes an R.
            R made = (R) standard.getClass().getConstructor(types).newInstance(values);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(standard.getClass() + " has no canonical constructor", e);
        }
    }

    private static Optional<Object> set(
            RecordComponent limit, Function<String, Optional<String>> properties, Map<String, String> environment) {
        String property = "statusquo.limits." + limit.getName();
        String variable = "STATUSQUO_LIMITS_"
                + limit.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Optional<Object> fromProperty = properties.apply(property).map(text -> parse(limit, property, text));
        return fromProperty.or(
                () -> Optional.ofNullable(environment.get(variable)).map(text -> parse(limit, variable, text)));
    }

    private static Object parse(RecordComponent limit, String name, String text) {
        if (limit.getType() == Duration.class) {
            Matcher matcher = DURATION.matcher(text);
            if (matcher.matches()) {
                return duration(Long.parseLong(matcher.group(1)), matcher.group(2));
            }
            throw new BadInputException(name + "=" + text + " is no duration", "write it as 1500ms, 120s or 2m");
        }
        if (NUMBER.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw new BadInputException(name + "=" + text + " is no number above 0", "write it in digits");
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }

    private static Object valueOf(RecordComponent limit, Record standard) {
        try {
            return limit.getAccessor().invoke(standard);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a limit cannot be read: " + limit.getName(), e);
        }
    }
}
