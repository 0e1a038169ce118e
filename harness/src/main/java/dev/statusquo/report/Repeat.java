package dev.statusquo.report;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.message.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for a shell that sends a request again: curl where curl can send it as it was, else its octets through nc. */
final class Repeat {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,?-]+");
    /** Requests of REST Assured go through a port of ours, which is gone when the row has ended. */
    private static final Pattern TAP = Pattern.compile("127\\.0\\.0\\.1:\\d+");

    private static final Set<String> ONCE = Set.of("host", "content-length");
    private static final int LONGEST = 4000;

    private final String authority;
    private final String method;
    private final String target;
    private final Fields fields;
    private final String content;

    private Repeat(String authority, Request request) {
        this.authority = authority;
        this.method = request.method().token();
        this.target = request.target();
        this.fields = request.fields();
        this.content = request.content().asLatin1();
    }

    /** {@return the line; empty if nothing was sent or a shell could not take so much} */
    static Optional<String> line(Octets sent, Optional<String> address) {
        if (sent.isEmpty() || sent.size() > LONGEST) {
            return Optional.empty();
        }
        RequestReader reader = RequestReader.ofAll(sent);
        Optional<Request> request = reader.request();
        String authority = address.map(a -> a.replaceFirst("^http://", ""))
                .or(() -> request.flatMap(r -> r.fields().first("Host"))
                        .filter(host -> HOST.matcher(host).matches()))
                .orElse("HOST:PORT");
        return Optional.of(request.filter(r -> isOrdinary(reader, r, sent.asLatin1()))
                .flatMap(r -> new Repeat(authority, r).curl())
                .orElseGet(() -> nc(sent.asLatin1(), authority)));
    }

    /** {@return whether nothing but a space before a value is otherwise than curl writes it} */
    private static boolean isOrdinary(RequestReader reader, Request request, String sent) {
        return reader.isComplete()
                && reader.faults().words().isEmpty()
                && reader.surplus().isEmpty()
                && sent.startsWith(request.method() + " " + request.target() + " HTTP/1.1\r\n")
                && request.fields().lines().stream()
                        .allMatch(f -> sent.contains("\r\n" + f + "\r\n")
                                || sent.contains("\r\n" + f.name() + ":" + f.value() + "\r\n"));
    }

    private Optional<String> curl() {
        if (!isForCurl()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of("curl"));
        words.add(method.equals("HEAD") ? "-sI" : "-si");
        boolean sends = fields.first("content-length").isPresent();
        if (!method.equals("HEAD") && !(method.equals("GET") && !sends)) {
            words.addAll(List.of("-X", quoted(method)));
        }
        fields.lines().stream()
                .filter(this::isSaid)
                .forEach(field -> words.addAll(List.of("-H", quoted(header(field)))));
        if (sends) {
            if (fields.first("content-type").isEmpty()) {
                words.addAll(List.of("-H", "'Content-Type:'"));
            }
            words.addAll(List.of(content.startsWith("@") ? "--data-raw" : "--data-binary", quoted(content)));
        }
        words.addAll(url());
        return Optional.of(String.join(" ", words));
    }

    /** What curl would change, add or refuse goes through nc. */
    private boolean isForCurl() {
        boolean repeated = ONCE.stream().anyMatch(name -> fields.values(name).size() > 1);
        boolean printable = content.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f))
                && fields.lines().stream()
                        .allMatch(f -> PRINTABLE.matcher(f.value()).matches());
        return !repeated
                && TOKEN.matcher(method).matches()
                && printable
                && fields.first("host").isPresent()
                && fields.first("transfer-encoding").isEmpty()
                && !method.equals("CONNECT")
                && !(method.equals("HEAD") && !content.isEmpty())
                && target.chars().allMatch(c -> c > 0x20 && c < 0x7f)
                && fields.first("content-length").orElse("0").equals(Integer.toString(content.length()));
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
