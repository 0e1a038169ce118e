package dev.statusquo.report;

import dev.statusquo.http.Field;
import dev.statusquo.http.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for a shell that sends a request again: curl where curl can send it as it was, else its octets through nc. */
final class Repeat {
    private static final Pattern HEAD = Pattern.compile(
            "(?s)([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\\S+) HTTP/1\\.1\\r\\n((?:[^\\r\\n]+\\r\\n)*)\\r\\n(.*)");
    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?([\\x20-\\x7e]*)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,?-]+");
    /** Requests of REST Assured go through a port of ours, which is gone when the row has ended. */
    private static final Pattern TAP = Pattern.compile("127\\.0\\.0\\.1:\\d+");

    private static final Set<String> ONCE = Set.of("host", "content-length");
    private static final int LONGEST = 4000;

    private final String authority;
    private final String method;
    private final String target;
    private final List<Field> fields;
    private final String content;

    private Repeat(String authority, String method, String target, List<Field> fields, String content) {
        this.authority = authority;
        this.method = method;
        this.target = target;
        this.fields = fields;
        this.content = content;
    }

    /** {@return the line; empty where nothing was sent or a shell could not take so much} */
    static Optional<String> line(Octets sent, Optional<String> address) {
        if (sent.isEmpty() || sent.size() > LONGEST) {
            return Optional.empty();
        }
        String authority = address.map(a -> a.replaceFirst("^http://", ""))
                .or(() -> host(sent))
                .orElse("HOST:PORT");
        return Optional.of(
                parse(sent, authority).flatMap(Repeat::curl).orElseGet(() -> nc(sent.asLatin1(), authority)));
    }

    private static Optional<String> host(Octets sent) {
        Matcher host = Pattern.compile("(?i)\\r\\nhost: ?([A-Za-z0-9.:\\[\\]-]+)\\r\\n")
                .matcher(sent.asLatin1());
        return host.find() ? Optional.of(host.group(1)) : Optional.empty();
    }

    private static Optional<Repeat> parse(Octets sent, String authority) {
        Matcher head = HEAD.matcher(sent.asLatin1());
        if (!head.matches()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String line : head.group(3).lines().toList()) {
            Matcher field = LINE.matcher(line);
            if (!field.matches()) {
                return Optional.empty();
            }
            fields.add(new Field(field.group(1), field.group(2)));
        }
        return Optional.of(new Repeat(authority, head.group(1), head.group(2), fields, head.group(4)));
    }

    private Optional<String> curl() {
        if (!isForCurl()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("curl"));
        words.add(method.equals("HEAD") ? "-sI" : "-si");
        boolean sends = value("content-length").isPresent();
        if (!method.equals("HEAD") && !(method.equals("GET") && !sends)) {
            words.addAll(List.of("-X", quoted(method)));
        }
        fields.stream().filter(this::isSaid).forEach(field -> words.addAll(List.of("-H", quoted(header(field)))));
        if (sends) {
            if (value("content-type").isEmpty()) {
                words.addAll(List.of("-H", "'Content-Type:'"));
            }
            words.addAll(List.of(content.startsWith("@") ? "--data-raw" : "--data-binary", quoted(content)));
        }
        words.addAll(url());
        return Optional.of(String.join(" ", words));
    }

    /** What curl would change, add or refuse goes through nc. */
    private boolean isForCurl() {
        boolean repeated = ONCE.stream()
                .anyMatch(name -> fields.stream().filter(f -> f.isNamed(name)).count() > 1);
        boolean printable = content.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f));
        return !repeated
                && printable
                && value("host").isPresent()
                && value("transfer-encoding").isEmpty()
                && !method.equals("CONNECT")
                && !(method.equals("HEAD") && !content.isEmpty())
                && target.chars().allMatch(c -> c > 0x20 && c < 0x7f)
                && value("content-length").orElse("0").equals(Integer.toString(content.length()));
    }

    private boolean isSaid(Field field) {
        boolean itself =
                field.value().equals(authority) || TAP.matcher(field.value()).matches();
        return !field.isNamed("content-length") && !(field.isNamed("host") && itself);
    }

    private List<String> url() {
        String base = "http://" + authority;
        if (!target.startsWith("/") || target.contains("#")) {
            return List.of("--request-target", quoted(target), base + "/");
        }
        List<String> words = new ArrayList<>();
        if (target.contains("/.")) {
            words.add("--path-as-is");
        }
        if (target.matches(".*[\\[\\]{}].*")) {
            words.add("-g");
        }
        words.add(quoted(base + target));
        return words;
    }

    private Optional<String> value(String name) {
        return fields.stream().filter(f -> f.isNamed(name)).map(Field::value).findFirst();
    }

    /** curl leaves out a field without a value unless it ends in a semicolon. */
    private static String header(Field field) {
        return field.value().isEmpty() ? field.name() + ";" : field.toString();
    }

    private static String quoted(String word) {
        // A question mark or bracket is a pattern to some shells, so a URL that has one is quoted too.
        boolean plain = PLAIN.matcher(word).matches() && !word.contains("?");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A connection that is kept would never end nc, so that it gets a limit of idle seconds. */
    private static String nc(String octets, String authority) {
        String text = octets.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining());
        int colon = authority.lastIndexOf(':');
        String place =
                colon < 0 ? authority + " 80" : authority.substring(0, colon) + " " + authority.substring(colon + 1);
        return "printf '" + text + "' | nc -w 5 " + place;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\\' -> "\\\\";
            case '%' -> "%%";
            case '\'' -> "'\\''";
            default -> c >= 0x20 && c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\%03o", (int) c);
        };
    }
}
